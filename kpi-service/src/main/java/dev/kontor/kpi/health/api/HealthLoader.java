package dev.kontor.kpi.health.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.health.application.HealthReader;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** What a request's fields ask for at once. */
@RequestScoped
public class HealthLoader {

    private final TurnLoader<Subject.Account, Optional<AccountHealth>> healths;
    private final TurnLoader<KpiId, Kpi> withoutData;

    HealthLoader(HealthReader reader) {
        this.healths = new TurnLoader<>(reader::of);
        this.withoutData = new TurnLoader<>(reader::withoutData);
    }

    Uni<Optional<AccountHealth>> of(Subject.Account account) {
        return healths.load(account);
    }

    Uni<Kpi> withoutData(KpiId kpi) {
        return withoutData.load(kpi);
    }
}
