package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.plan.application.PlanService;
import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.NewPlan;
import dev.kontor.accounts.plan.domain.PlanDetails;
import dev.kontor.kit.graphql.GivenFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes of plans. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class PlanMutations {

    private final PlanService plans;
    private final Caller caller;
    private final GivenFields given;

    PlanMutations(PlanService plans, Caller caller, GivenFields given) {
        this.plans = plans;
        this.caller = caller;
        this.given = given;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Makes a plan for the account, which has one at a time.")
    public CreateAccountPlanPayload createAccountPlan(@NonNull @Description("The plan.") CreateAccountPlanInput input) {
        PlanDetails details =
                new PlanDetails(input.startsOn().value(), input.endsOn().value(), input.vision());
        ChangeOutcome<AccountPlan> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                input.accountId(),
                account -> plans.create(caller.subject(), account, new NewPlan(details, input.idempotencyKey())));
        return new CreateAccountPlanPayload(Outcomes.view(outcome, AccountPlanView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Changes facts about a plan, which keeps its objectives between its days.")
    public UpdateAccountPlanPayload updateAccountPlan(
            @NonNull @Description("The facts.") UpdateAccountPlanInput input) {
        ChangeOutcome<AccountPlan> outcome = Outcomes.of(
                AccountPlanView.TYPE,
                "planId",
                input.planId(),
                id -> plans.update(
                        caller.subject(), id, input.expectedVersion(), present -> input.appliedTo(present, given)));
        return new UpdateAccountPlanPayload(Outcomes.view(outcome, AccountPlanView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes a plan and its objectives.")
    public RemoveAccountPlanPayload removeAccountPlan(
            @NonNull @Description("Which one.") RemoveAccountPlanInput input) {
        ChangeOutcome<AccountPlan> outcome = Outcomes.of(
                AccountPlanView.TYPE,
                "planId",
                input.planId(),
                id -> plans.remove(caller.subject(), id, input.expectedVersion()));
        return new RemoveAccountPlanPayload(Outcomes.removedId(outcome), Errors.of(outcome));
    }
}
