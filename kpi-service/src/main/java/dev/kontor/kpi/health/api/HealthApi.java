package dev.kontor.kpi.health.api;

import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.api.KpiLoader;
import dev.kontor.kpi.reading.api.KpiView;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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

    /** A month, but the same for all. */
    private static final int DAYS_BEFORE = 30;

    private final HealthLoader healths;
    private final KpiLoader kpis;
    private final RequestLanguage language;
    private final Clock clock;

    HealthApi(HealthLoader healths, KpiLoader kpis, RequestLanguage language, Clock clock) {
        this.healths = healths;
        this.kpis = kpis;
        this.language = language;
        this.clock = clock;
    }

    @Description(
            "Composite health 0-100 from weighted KPIs; the model is chosen by tier. Null when no component has data.")
    public Uni<@Nullable AccountHealthView> health(@Source KeyAccountView account) {
        return healths.of(account.subject())
                .map(found -> found.map(health -> new AccountHealthView(account.subject(), health))
                        .orElse(null));
    }

    /** By the model of today's tier: what changes is what was measured, not how it is judged. */
    @Description(
            "Change over 30 days, in points, by what was known then and the model of today; null when there was no health.")
    public Uni<@Nullable Integer> delta30d(@Source AccountHealthView now) {
        LocalDate then = LocalDate.now(clock).minusDays(DAYS_BEFORE);
        return kpis.load(new KpiSelection(now.account(), codes(now), then))
                .map(found -> now.health()
                        .with(values(found))
                        .map(before -> now.health().score() - before.score())
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
                ? healths.withoutData(new KpiId(health.account(), code))
                : Uni.createFrom().item(kpi);
    }

    private static Set<String> codes(AccountHealthView health) {
        return health.health().parts().stream()
                .map(part -> part.component().code())
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> values(List<Kpi> kpis) {
        Map<String, BigDecimal> values = new HashMap<>();
        kpis.forEach(kpi -> {
            Measured current = kpi.current();
            if (current != null) {
                values.put(kpi.id().code(), current.value());
            }
        });
        return values;
    }
}
