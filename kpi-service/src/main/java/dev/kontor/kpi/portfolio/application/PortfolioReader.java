package dev.kontor.kpi.portfolio.application;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.portfolio.Portfolio;
import dev.kontor.kpi.portfolio.Portfolios;
import dev.kontor.kpi.portfolio.Ranking;
import dev.kontor.kpi.standing.application.StandingDays;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import dev.kontor.kpi.worth.application.WorthReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads portfolios, as they are today. */
@ApplicationScoped
public class PortfolioReader {

    private final StandingDays days;
    private final Portfolios portfolios;
    private final Definitions definitions;
    private final WorthReader worth;

    PortfolioReader(StandingDays days, Portfolios portfolios, Definitions definitions, WorthReader worth) {
        this.days = days;
        this.portfolios = portfolios;
        this.definitions = definitions;
        this.worth = worth;
    }

    /** How many accounts have which worst status. */
    public Uni<Map<KpiStatus, Integer>> counts(Portfolio portfolio) {
        return days.caughtUp().flatMap(_ -> portfolios.counts(portfolio));
    }

    /** A page of accounts, in rank order. */
    public Uni<Page<Placed<Subject.Account>>> page(
            Portfolio portfolio, Ranking ranking, @Nullable Set<KpiStatus> worst, PageArguments page) {
        return days.caughtUp().flatMap(_ -> portfolios.page(portfolio, ranking, worst, page));
    }

    /** By a KPI; empty when accounts have none of that code. */
    public Uni<Optional<Ranking>> byKpi(String code) {
        return definitions
                .catalogue()
                .map(catalogue -> Optional.ofNullable(catalogue.find(code))
                        .filter(definition -> definition.scope() != KpiScope.COMPANY)
                        .map(definition -> new Ranking.ByKpi(definition.code())));
    }

    /** By score, with the weights and the revenue of the company. */
    public Uni<Ranking> byScore() {
        return worth.company().map(company -> new Ranking.ByScore(worth.weights(), company.orElse(null)));
    }
}
