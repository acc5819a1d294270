package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code SetWhiteSpaceCellPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record SetWhiteSpaceCellPayload(
        @Description("The cell; null on errors.") @Nullable WhiteSpaceCellView cell,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
