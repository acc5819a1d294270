package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.ManagersByKey;
import dev.kontor.accounts.plan.application.ObjectiveService;
import dev.kontor.accounts.plan.application.PlanService;
import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.kit.scalar.Date;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.plan}, its objectives and their owners. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class PlanFields {

    private final PlanService plans;
    private final ObjectiveService objectives;
    private final ManagersByKey managers;

    PlanFields(PlanService plans, ObjectiveService objectives, ManagersByKey managers) {
        this.plans = plans;
        this.objectives = objectives;
        this.managers = managers;
    }

    @Description("Plan in force today, or on another day; null when there is none.")
    public List<@Nullable AccountPlanView> plan(
            @Source List<KeyAccountView> accounts,
            @Description("Another day than today, e.g. to look at next year's plan.") @Nullable Date on) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        Map<UUID, AccountPlan> inForce = plans.inForce(ids, Date.valueOf(on));
        List<@Nullable AccountPlanView> views = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            AccountPlan plan = inForce.get(id);
            views.add(plan == null ? null : AccountPlanView.of(plan));
        }
        return views;
    }

    @NonNull @Description("Objectives by due date, at most 100; each may name a KPI by code and be measured by it.")
    public List<@NonNull List<@NonNull PlanObjectiveView>> objectives(@Source List<AccountPlanView> plans) {
        List<UUID> ids = plans.stream().map(view -> view.plan().id()).toList();
        Map<UUID, List<PlanObjective>> found = objectives.of(ids);
        return ids.stream()
                .map(id -> found.getOrDefault(id, List.of()).stream()
                        .map(PlanObjectiveView::of)
                        .toList())
                .toList();
    }

    @Description("Responsible colleague; null for none.")
    public List<@Nullable AccountManagerView> owner(@Source List<PlanObjectiveView> objectives) {
        return managers.find(objectives, view -> view.objective().details().ownerId());
    }
}
