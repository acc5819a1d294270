package dev.kontor.kpi.worth.application;

import dev.kontor.kpi.standing.application.StandingDays;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.worth.AccountWorth;
import dev.kontor.kpi.worth.AlertLevel;
import dev.kontor.kpi.worth.CompanyRevenue;
import dev.kontor.kpi.worth.Concentration;
import dev.kontor.kpi.worth.ScoreWeights;
import dev.kontor.kpi.worth.Worths;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what accounts are worth, as of today. */
@Startup
@ApplicationScoped
public class WorthReader {

    private final StandingDays days;
    private final Worths worths;
    private final AlertLevel alertLevel;
    private final ScoreWeights weights;

    WorthReader(
            StandingDays days,
            Worths worths,
            WorthSettings.Concentration concentration,
            WorthSettings.Weights weights) {
        this.days = days;
        this.worths = worths;
        this.alertLevel = new AlertLevel(concentration.alertPercent());
        this.weights = new ScoreWeights(
                weights.revenue(), weights.strategicValue(), weights.growthPotential(), weights.engagement());
    }

    /** Of each account, in their order. One statement. */
    public Uni<List<AccountWorth>> of(List<Subject.Account> accounts) {
        return days.caughtUp()
                .flatMap(_ -> worths.of(accounts))
                .map((Map<Subject.Account, AccountWorth> found) -> accounts.stream()
                        .map(account -> found.getOrDefault(account, AccountWorth.UNKNOWN))
                        .toList());
    }

    /** Of the company; empty when there is no revenue. One statement. */
    public Uni<Optional<Concentration>> concentration() {
        return days.caughtUp().flatMap(_ -> worths.concentration());
    }

    /** What shares are shares of; empty when there is no revenue. One statement. */
    public Uni<Optional<CompanyRevenue>> company() {
        return days.caughtUp().flatMap(_ -> worths.company());
    }

    public AlertLevel alertLevel() {
        return alertLevel;
    }

    public ScoreWeights weights() {
        return weights;
    }
}
