package dev.kontor.kpi.health.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.health.HealthParts;
import dev.kontor.kpi.measurement.SubjectHistory;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.standing.application.StandingDays;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.Targets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the health of accounts, as it is today. */
@ApplicationScoped
public class HealthReader {

    private final StandingDays days;
    private final HealthParts parts;
    private final Definitions definitions;
    private final Clock clock;

    HealthReader(StandingDays days, HealthParts parts, Definitions definitions, Clock clock) {
        this.days = days;
        this.parts = parts;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The health of each account, in their order; empty for one that is unknown, or has no data. One statement. */
    public Uni<List<Optional<AccountHealth>>> of(List<Subject.Account> accounts) {
        return days.caughtUp()
                .flatMap(_ -> parts.of(accounts))
                .map(found -> accounts.stream()
                        .map(account -> AccountHealth.of(found.getOrDefault(account, List.of())))
                        .toList());
    }

    /**
     * KPIs of which nothing is known, which a model looks at nevertheless, in the order of their ids. One statement.
     *
     * @param ids of codes that are defined
     */
    public Uni<List<Kpi>> withoutData(List<KpiId> ids) {
        return definitions
                .catalogue()
                .map(catalogue ->
                        ids.stream().map(id -> withoutData(id, catalogue)).toList());
    }

    private Kpi withoutData(KpiId id, Catalogue catalogue) {
        return new Kpi(
                id.subject(),
                catalogue.get(id.code()),
                new SubjectHistory(catalogue, Map.of()),
                Targets.NONE,
                LocalDate.now(clock),
                null);
    }
}
