package dev.kontor.accounts.plan.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.NewObjective;
import dev.kontor.accounts.plan.domain.ObjectiveDetails;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.accounts.plan.domain.PlanObjectives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases of the objectives of plans, each one transaction. A change locks the plan first. */
@ApplicationScoped
public class ObjectiveService {

    private static final String ID_FIELD = "objectiveId";

    private final PlanObjectives objectives;
    private final PlanService plans;
    private final AccountManagers managers;
    private final Creation creation;
    private final Editing editing;

    ObjectiveService(
            PlanObjectives objectives,
            PlanService plans,
            AccountManagers managers,
            Creation creation,
            Editing editing) {
        this.objectives = objectives;
        this.plans = plans;
        this.managers = managers;
        this.creation = creation;
        this.editing = editing;
    }

    /** Those of the objectives that exist, in no particular order. */
    @Transactional
    public List<PlanObjective> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : objectives.findAll(ids);
    }

    /** The objectives of each plan by due date. Plans without any are left out. */
    @Transactional
    public Map<UUID, List<PlanObjective>> of(Collection<UUID> planIds) {
        return objectives.of(planIds);
    }

    /** Adds an objective to a plan. */
    @Transactional
    public ChangeOutcome<PlanObjective> add(String caller, UUID planId, NewObjective input) {
        return switch (input.check()) {
            case Checked.Invalid<NewObjective>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<NewObjective>(NewObjective objective) -> {
                ObjectiveDetails details = objective.details();
                yield creation.once(
                        caller,
                        objective.idempotencyKey(),
                        Arrays.asList(
                                PlanObjective.TYPE,
                                planId,
                                details.title(),
                                details.kpiCode(),
                                details.dueOn(),
                                details.ownerId()),
                        id -> add(caller, id, planId, details),
                        id -> objectives.findAll(Set.of(id)).stream().findFirst());
            }
        };
    }

    private ChangeOutcome<PlanObjective> add(String caller, UUID id, UUID planId, ObjectiveDetails details) {
        Optional<AccountPlan> locked = plans.lock(planId);
        if (locked.isEmpty()) {
            return new ChangeOutcome.NotFound<>("planId");
        }
        AccountPlan plan = locked.get();
        if (objectives.of(Set.of(planId)).getOrDefault(planId, List.of()).size() >= PlanObjective.MAX_PER_PLAN) {
            return ChangeOutcome.invalid(
                    "planId",
                    Rule.LIMIT_REACHED,
                    "A plan has at most %d objectives.".formatted(PlanObjective.MAX_PER_PLAN));
        }
        PlanObjective objective = new PlanObjective(id, planId, plan.accountId(), details, false, 1);
        ChangeOutcome<PlanObjective> outcome = possible(objective, plan);
        return outcome instanceof ChangeOutcome.Changed<PlanObjective>
                ? editing.created(caller, objectives.add(objective, plan))
                : outcome;
    }

    /** The objective, when its owner exists and it is due within its plan. */
    private ChangeOutcome<PlanObjective> possible(PlanObjective objective, AccountPlan plan) {
        UUID owner = objective.details().ownerId();
        if (owner != null && managers.findAll(Set.of(owner)).isEmpty()) {
            return new ChangeOutcome.NotFound<>("ownerId");
        }
        return plan.covers(objective.details().dueOn())
                ? new ChangeOutcome.Changed<>(objective)
                : ChangeOutcome.invalid("dueOn", Rule.DUE_OUTSIDE_PLAN, "An objective is due on a day of its plan.");
    }

    /**
     * Writes other facts about an objective.
     *
     * @param change makes the new facts of the present ones
     */
    @Transactional
    public ChangeOutcome<PlanObjective> update(
            String caller, UUID id, int expectedVersion, UnaryOperator<ObjectiveDetails> change) {
        @Nullable AccountPlan plan = lockPlan(id).orElse(null);
        return plan == null
                ? new ChangeOutcome.NotFound<>(ID_FIELD)
                : editing.edit(
                        caller,
                        ID_FIELD,
                        objectives.lock(id),
                        expectedVersion,
                        (objective, at) -> switch (change.apply(objective.details())
                                .check()) {
                            case Checked.Invalid<ObjectiveDetails>(var violations) ->
                                new ChangeOutcome.Invalid<>(violations);
                            case Checked.Valid<ObjectiveDetails>(ObjectiveDetails details) ->
                                possible(objective.with(details), plan);
                        },
                        (objective, at) -> objectives.save(objective));
    }

    /** Notes whether an objective is done. */
    @Transactional
    public ChangeOutcome<PlanObjective> complete(String caller, UUID id, boolean completed, int expectedVersion) {
        return editing.edit(
                caller,
                ID_FIELD,
                lock(id),
                expectedVersion,
                (objective, at) -> new ChangeOutcome.Changed<>(objective.withCompleted(completed)),
                (objective, at) -> objectives.save(objective));
    }

    /** Removes an objective. */
    @Transactional
    public ChangeOutcome<PlanObjective> remove(String caller, UUID id, int expectedVersion) {
        return editing.remove(caller, ID_FIELD, lock(id), expectedVersion, objectives::remove);
    }

    private Optional<PlanObjective> lock(UUID id) {
        return lockPlan(id).isEmpty() ? Optional.empty() : objectives.lock(id);
    }

    private Optional<AccountPlan> lockPlan(UUID id) {
        return objectives.planOf(id).flatMap(plans::lock);
    }
}
