package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.money.api.MoneyInput;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code WinReferralInput}. */
@Input("WinReferralInput")
@Description("Business won through a referral. What is left out stays as it is; null takes it back.")
public record WinReferralInput(
        @NonNull @Id @Description("Referral.") String referralId,

        @Description("Business won.") @Nullable MoneyInput wonRevenue,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
