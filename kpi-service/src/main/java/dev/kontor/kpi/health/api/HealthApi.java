package dev.kontor.kpi.health.api;

import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.api.KpiLoader;
import dev.kontor.kpi.reading.api.KpiView;
import dev.kontor.kpi.standing.api.StandingLoader;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Health of key accounts. */
@GraphQLApi
public class HealthApi {

    private final StandingLoader standings;
    private final UntrackedKpiLoader untracked;
    private final KpiLoader kpis;
    private final RequestLanguage language;

    HealthApi(StandingLoader standings, UntrackedKpiLoader untracked, KpiLoader kpis, RequestLanguage language) {
        this.standings = standings;
        this.untracked = untracked;
        this.kpis = kpis;
        this.language = language;
    }

    @Description(
            "Composite health 0-100 from weighted KPIs; the model is chosen by tier. Null when no component has data.")
    public Uni<@Nullable AccountHealthView> health(@Source KeyAccountView account) {
        return standings
                .loadHealth(account.subject())
                .map(standing -> AccountHealth.of(standing.healthParts())
                        .map(health -> new AccountHealthView(account.subject(), health))
                        .orElse(null));
    }

    @NonNull @Description("What went into it, by code, components without data included; at most as many as the model has.")
    public Uni<List<@NonNull HealthComponentView>> components(@Source AccountHealthView health) {
        return kpis.load(new KpiSelection(health.account(), codes(health), null))
                .flatMap(found -> {
                    Map<String, Kpi> byCode = found.stream()
                            .collect(Collectors.toMap(kpi -> kpi.id().code(), kpi -> kpi));
                    List<Uni<HealthComponentView>> components = health.health().parts().stream()
                            .map(part -> kpi(health, part, byCode)
                                    .map(kpi -> HealthComponentView.of(part, new KpiView(kpi, language.locale()))))
                            .toList();
                    return Uni.join().all(components).andFailFast();
                });
    }

    /** An account need not track what its tier's model looks at. */
    private Uni<Kpi> kpi(AccountHealthView health, AccountHealth.Part part, Map<String, Kpi> tracked) {
        String code = part.component().code();
        Kpi kpi = tracked.get(code);
        return kpi == null
                ? untracked.load(new KpiId(health.account(), code))
                : Uni.createFrom().item(kpi);
    }

    private static Set<String> codes(AccountHealthView health) {
        return health.health().parts().stream()
                .map(part -> part.component().code())
                .collect(Collectors.toSet());
    }
}
