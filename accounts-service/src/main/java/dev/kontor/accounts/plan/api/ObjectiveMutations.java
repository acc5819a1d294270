package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.plan.application.ObjectiveService;
import dev.kontor.accounts.plan.domain.NewObjective;
import dev.kontor.accounts.plan.domain.ObjectiveDetails;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.kit.graphql.GivenFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of the objectives of plans. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class ObjectiveMutations {

    private final ObjectiveService objectives;
    private final Caller caller;
    private final GivenFields given;

    ObjectiveMutations(ObjectiveService objectives, Caller caller, GivenFields given) {
        this.objectives = objectives;
        this.caller = caller;
        this.given = given;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Adds an objective to a plan, which has at most 100.")
    public AddPlanObjectivePayload addPlanObjective(
            @NonNull @Description("The objective.") AddPlanObjectiveInput input) {
        ChangeOutcome<PlanObjective> outcome = Outcomes.of(
                AccountPlanView.TYPE,
                "planId",
                input.planId(),
                plan -> owned(
                        input.ownerId(),
                        owner -> objectives.add(
                                caller.subject(),
                                plan,
                                new NewObjective(
                                        new ObjectiveDetails(
                                                input.title(),
                                                input.kpiCode(),
                                                input.dueOn().value(),
                                                owner),
                                        input.idempotencyKey()))));
        return new AddPlanObjectivePayload(Outcomes.view(outcome, PlanObjectiveView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Changes facts about an objective.")
    public UpdatePlanObjectivePayload updatePlanObjective(
            @NonNull @Description("The facts.") UpdatePlanObjectiveInput input) {
        ChangeOutcome<PlanObjective> outcome = change(
                input.objectiveId(),
                id -> owned(
                        input.ownerId(),
                        owner -> objectives.update(
                                caller.subject(),
                                id,
                                input.expectedVersion(),
                                present -> input.appliedTo(present, owner, given))));
        return new UpdatePlanObjectivePayload(Outcomes.view(outcome, PlanObjectiveView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes that an objective is done, or that it is open again.")
    public CompletePlanObjectivePayload completePlanObjective(
            @NonNull @Description("Whether it is.") CompletePlanObjectiveInput input) {
        ChangeOutcome<PlanObjective> outcome = change(
                input.objectiveId(),
                id -> objectives.complete(caller.subject(), id, input.completed(), input.expectedVersion()));
        return new CompletePlanObjectivePayload(Outcomes.view(outcome, PlanObjectiveView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes an objective.")
    public RemovePlanObjectivePayload removePlanObjective(
            @NonNull @Description("Which one.") RemovePlanObjectiveInput input) {
        ChangeOutcome<PlanObjective> outcome =
                change(input.objectiveId(), id -> objectives.remove(caller.subject(), id, input.expectedVersion()));
        return new RemovePlanObjectivePayload(Outcomes.removedId(outcome), Errors.of(outcome));
    }

    private static ChangeOutcome<PlanObjective> change(String id, Function<UUID, ChangeOutcome<PlanObjective>> change) {
        return Outcomes.of(PlanObjectiveView.TYPE, "objectiveId", id, change);
    }

    private static ChangeOutcome<PlanObjective> owned(
            @Nullable String owner, Function<@Nullable UUID, ChangeOutcome<PlanObjective>> change) {
        return Outcomes.ofOptional(AccountManagerView.TYPE, "ownerId", owner, change);
    }
}
