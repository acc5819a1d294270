package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code SetReferencePayload}. */
@DefaultNonNull
@Description("Outcome.")
public record SetReferencePayload(
        @Description("Advocacy of the account; null on errors.") @Nullable AdvocacyView advocacy,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
