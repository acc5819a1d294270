package dev.kontor.kpi.planning.api;

import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.error.SetKpiTargetError;
import dev.kontor.kpi.planning.application.TargetPlanner;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.api.KpiReadings;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Setting targets. */
@GraphQLApi
public class PlanningApi {

    private final TargetPlanner planner;
    private final KpiReadings kpis;
    private final JsonWebToken caller;

    PlanningApi(TargetPlanner planner, KpiReadings kpis, JsonWebToken caller) {
        this.planner = planner;
        this.kpis = kpis;
        this.caller = caller;
    }

    @Mutation("setKpiTarget")
    @Description("Sets the target of a KPI; targets that share a day with it are superseded.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<SetKpiTargetPayload> setKpiTarget(
            @Name("input") @NonNull @Description("The target.") SetKpiTargetInput input) {
        return planner.set(caller.getSubject(), input.draft()).flatMap(outcome -> switch (outcome) {
            case TargetPlanner.Outcome.Set(KpiId kpi) ->
                kpis.views(List.of(kpi)).map(views -> new SetKpiTargetPayload(views.getFirst(), List.of()));
            case TargetPlanner.Outcome.Refused(Problem problem) ->
                Uni.createFrom().item(new SetKpiTargetPayload(null, List.of(SetKpiTargetError.of(problem))));
        });
    }
}
