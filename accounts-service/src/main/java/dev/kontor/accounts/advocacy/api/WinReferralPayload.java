package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code WinReferralPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record WinReferralPayload(
        @Description("The referral; null on errors.") @Nullable ReferralView referral,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
