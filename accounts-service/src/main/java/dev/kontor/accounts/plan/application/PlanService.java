package dev.kontor.accounts.plan.application;

import static java.util.stream.Collectors.toMap;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.application.Now;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.AccountPlans;
import dev.kontor.accounts.plan.domain.NewPlan;
import dev.kontor.accounts.plan.domain.PlanDetails;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.accounts.plan.domain.PlanObjectives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Use cases of plans, each one transaction. A change locks the account, so that what is found of its plans, and of their
 * objectives, stays true until the change is made.
 */
@ApplicationScoped
public class PlanService {

    private static final String ID_FIELD = "planId";

    private final AccountPlans plans;
    private final PlanObjectives objectives;
    private final KeyAccounts accounts;
    private final Creation creation;
    private final Editing editing;
    private final Now now;

    PlanService(
            AccountPlans plans,
            PlanObjectives objectives,
            KeyAccounts accounts,
            Creation creation,
            Editing editing,
            Now now) {
        this.plans = plans;
        this.objectives = objectives;
        this.accounts = accounts;
        this.creation = creation;
        this.editing = editing;
        this.now = now;
    }

    /** Those of the plans that exist, in no particular order. */
    @Transactional
    public List<AccountPlan> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : plans.findAll(ids);
    }

    /**
     * The plan of each account that has one in force on a day.
     *
     * @param day null for today
     */
    @Transactional
    public Map<UUID, AccountPlan> inForce(Collection<UUID> accountIds, @Nullable LocalDate day) {
        return plans.on(day == null ? now.today() : day, accountIds).stream()
                .collect(toMap(AccountPlan::accountId, Function.identity()));
    }

    /** Makes a plan for an account. */
    @Transactional
    public ChangeOutcome<AccountPlan> create(String caller, UUID accountId, NewPlan input) {
        return switch (input.check()) {
            case Checked.Invalid<NewPlan>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<NewPlan>(NewPlan plan) -> {
                PlanDetails details = plan.details();
                yield creation.once(
                        caller,
                        plan.idempotencyKey(),
                        Arrays.asList(
                                AccountPlan.TYPE, accountId, details.startsOn(), details.endsOn(), details.vision()),
                        id -> create(caller, new AccountPlan(id, accountId, details, 1)),
                        id -> plans.findAll(Set.of(id)).stream().findFirst());
            }
        };
    }

    private ChangeOutcome<AccountPlan> create(String caller, AccountPlan plan) {
        if (accounts.lock(plan.accountId()).isEmpty()) {
            return new ChangeOutcome.NotFound<>("accountId");
        }
        return plans.overlapsAnother(plan) ? overlaps() : editing.created(caller, plans.add(plan));
    }

    private static ChangeOutcome<AccountPlan> overlaps() {
        return ChangeOutcome.invalid(
                "startsOn", Rule.PLAN_OVERLAPS, "The account has another plan on some of these days.");
    }

    /**
     * Writes other facts about a plan.
     *
     * @param change makes the new facts of the present ones
     */
    @Transactional
    public ChangeOutcome<AccountPlan> update(
            String caller, UUID id, int expectedVersion, UnaryOperator<PlanDetails> change) {
        return editing.edit(
                caller,
                ID_FIELD,
                lock(id),
                expectedVersion,
                (plan, at) -> switch (change.apply(plan.details()).check()) {
                    case Checked.Invalid<PlanDetails>(var violations) -> new ChangeOutcome.Invalid<>(violations);
                    case Checked.Valid<PlanDetails>(PlanDetails details) -> changed(plan.with(details));
                },
                (plan, at) -> plans.save(plan));
    }

    private ChangeOutcome<AccountPlan> changed(AccountPlan plan) {
        if (plans.overlapsAnother(plan)) {
            return overlaps();
        }
        for (PlanObjective objective : objectivesOf(plan)) {
            LocalDate due = objective.details().dueOn();
            if (!plan.covers(due)) {
                return ChangeOutcome.invalid(
                        due.isBefore(plan.details().startsOn()) ? "startsOn" : "endsOn",
                        Rule.DUE_OUTSIDE_PLAN,
                        "The objective \"%s\" is due on %s, outside of the plan.".formatted(objective.title(), due));
            }
        }
        return new ChangeOutcome.Changed<>(plan);
    }

    /** Removes a plan and its objectives, each of which the audit trail tells. */
    @Transactional
    public ChangeOutcome<AccountPlan> remove(String caller, UUID id, int expectedVersion) {
        return editing.remove(caller, ID_FIELD, lock(id), expectedVersion, plan -> {
            for (PlanObjective objective : objectivesOf(plan)) {
                editing.remove(caller, "objectiveId", Optional.of(objective), objective.version(), objectives::remove);
            }
            plans.remove(plan);
        });
    }

    private List<PlanObjective> objectivesOf(AccountPlan plan) {
        return objectives.of(Set.of(plan.id())).getOrDefault(plan.id(), List.of());
    }

    /** The plan, whose account is locked as well. */
    Optional<AccountPlan> lock(UUID id) {
        return plans.accountOf(id).flatMap(accounts::lock).flatMap(account -> plans.lock(id));
    }
}
