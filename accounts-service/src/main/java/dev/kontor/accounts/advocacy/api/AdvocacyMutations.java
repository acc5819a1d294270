package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.advocacy.application.AdvocacyService;
import dev.kontor.accounts.advocacy.application.ReferralService;
import dev.kontor.accounts.advocacy.domain.Advocacy;
import dev.kontor.accounts.advocacy.domain.NewReferral;
import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.accounts.money.api.MoneyInput;
import dev.kontor.accounts.money.domain.Money;
import dev.kontor.kit.graphql.GivenFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of advocacy and of referrals. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class AdvocacyMutations {

    private final AdvocacyService advocacy;
    private final ReferralService referrals;
    private final Caller caller;
    private final GivenFields given;

    AdvocacyMutations(AdvocacyService advocacy, ReferralService referrals, Caller caller, GivenFields given) {
        this.advocacy = advocacy;
        this.referrals = referrals;
        this.caller = caller;
        this.given = given;
    }

    @Mutation("setReference") // SmallRye takes `set` for a setter's
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes whether the account may be named as a reference.")
    public SetReferencePayload setReference(@NonNull @Description("Whether it may.") SetReferenceInput input) {
        ChangeOutcome<Advocacy> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                input.accountId(),
                account ->
                        advocacy.setReference(caller.subject(), account, input.isReference(), input.expectedVersion()));
        return new SetReferencePayload(
                Outcomes.view(
                        outcome,
                        changed -> AdvocacyView.of(
                                advocacy.of(List.of(changed.accountId())).getFirst())),
                Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes that an account has recommended us to another one, which it can once.")
    public ReferKeyAccountPayload referKeyAccount(@NonNull @Description("Who whom.") ReferKeyAccountInput input) {
        ChangeOutcome<Referral> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "referrerId",
                input.referrerId(),
                referrer -> Outcomes.of(
                        KeyAccountView.TYPE,
                        "referredId",
                        input.referredId(),
                        referred -> referrals.refer(
                                caller.subject(),
                                new NewReferral(
                                        referrer, referred, input.referredOn().value(), input.idempotencyKey()))));
        return new ReferKeyAccountPayload(Outcomes.view(outcome, ReferralView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes the business won through a referral.")
    public WinReferralPayload winReferral(@NonNull @Description("What was won.") WinReferralInput input) {
        @Nullable Money won = MoneyInput.valueOf(input.wonRevenue());
        ChangeOutcome<Referral> outcome = change(
                input.referralId(),
                id -> referrals.win(
                        caller.subject(),
                        id,
                        present -> given.or("wonRevenue", won, present),
                        input.expectedVersion()));
        return new WinReferralPayload(Outcomes.view(outcome, ReferralView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes a referral.")
    public RemoveReferralPayload removeReferral(@NonNull @Description("Which one.") RemoveReferralInput input) {
        ChangeOutcome<Referral> outcome =
                change(input.referralId(), id -> referrals.remove(caller.subject(), id, input.expectedVersion()));
        return new RemoveReferralPayload(Outcomes.removedId(outcome), Errors.of(outcome));
    }

    private static ChangeOutcome<Referral> change(String id, Function<UUID, ChangeOutcome<Referral>> change) {
        return Outcomes.of(ReferralView.TYPE, "referralId", id, change);
    }
}
