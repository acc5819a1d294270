package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code ReferKeyAccountPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record ReferKeyAccountPayload(
        @Description("The referral; null on errors.") @Nullable ReferralView referral,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
