package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code RemoveReferralPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record RemoveReferralPayload(
        @Id @Description("The referral that is no more; null on errors.") @Nullable String removedId,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
