package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code RemoveWhiteSpaceCellPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record RemoveWhiteSpaceCellPayload(
        @Id @Description("The cell that is no more; null on errors.") @Nullable String removedId,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
