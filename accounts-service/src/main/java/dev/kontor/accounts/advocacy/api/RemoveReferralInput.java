package dev.kontor.accounts.advocacy.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveReferralInput}. */
@Input("RemoveReferralInput")
@Description("A referral to be removed.")
public record RemoveReferralInput(
        @NonNull @Id @Description("Referral.") String referralId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
