package dev.kontor.kpi.portfolio.api;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.portfolio.Portfolio;
import dev.kontor.kpi.portfolio.Ranking;
import dev.kontor.kpi.portfolio.application.PortfolioReader;
import dev.kontor.kpi.standing.api.StatusCount;
import dev.kontor.kpi.target.KpiStatus;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The caller's portfolio. */
@GraphQLApi
public class PortfolioApi {

    private final PortfolioReader reader;
    private final CountsLoader counts;
    private final CallersPortfolio callers;

    PortfolioApi(PortfolioReader reader, CountsLoader counts, CallersPortfolio callers) {
        this.reader = reader;
        this.counts = counts;
        this.callers = callers;
    }

    @Query("portfolio")
    @Description(
            "The caller's portfolio; an account manager's own accounts, everyone's for a lead: who has the scope `portfolio:all`. "
                    + "Accounts of the tier STANDARD and those that have churned are in none.")
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<PortfolioView> portfolio() {
        return callers.get().map(PortfolioView::new);
    }

    @NonNull @Description("Accounts counted.")
    public Uni<Integer> accountCount(@Source PortfolioView portfolio) {
        return counts.of(portfolio.portfolio())
                .map(found ->
                        found.values().stream().mapToInt(Integer::intValue).sum());
    }

    @NonNull @Description(
            "Count of accounts per worst status, the worst first; zero counts are left out, accounts without any KPI have no data.")
    public Uni<List<@NonNull StatusCount>> counts(@Source PortfolioView portfolio) {
        return counts.of(portfolio.portfolio())
                .map(found -> found.entrySet().stream()
                        .map(count -> new StatusCount(count.getKey(), count.getValue()))
                        .toList());
    }

    @Description("Accounts in rank order; filtering and sorting by KPI happen here, in kpi-service.")
    public Uni<KeyAccountConnection> accounts(
            @Source PortfolioView portfolio,
            @Name("rankBy") @NonNull @Description("Order.") AccountRanking rankBy,
            @Name("statuses") @Description("Any of these worst statuses.") @io.smallrye.graphql.api.Nullable List<@NonNull KpiStatus> statuses,
            @Name("first") @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor.") @Nullable String after,
            @Name("last") @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Name("before") @Description("Cursor.") @Nullable String before) {
        PageArguments page = PageArguments.of(first, after, last, before);
        Set<KpiStatus> worst = statuses == null ? null : Set.copyOf(statuses);
        return ranking(rankBy)
                .flatMap(ranking -> reader.page(portfolio.portfolio(), ranking, worst, page))
                .map(KeyAccountConnection::of);
    }

    private Uni<Ranking> ranking(AccountRanking rankBy) {
        rankBy.requireMeant();
        if (rankBy.health() != null) {
            return Uni.createFrom().item(new Ranking.ByHealth());
        }
        if (rankBy.revenueShare() != null) {
            return Uni.createFrom().item(new Ranking.ByRevenueShare());
        }
        if (rankBy.score() != null) {
            return reader.byScore();
        }
        return reader.byKpi(Objects.requireNonNull(rankBy.kpiCode(), "one is given, or GraphQL refuses"))
                .map(found -> found.orElseThrow(
                        () -> new BadUserInputException("Accounts have no KPI with the code of `rankBy.kpiCode`.")));
    }

    /** One count for however many fields and aliases ask for it. */
    @RequestScoped
    public static class CountsLoader {

        private final TurnLoader<Portfolio, Map<KpiStatus, Integer>> loader;

        CountsLoader(PortfolioReader reader) {
            // A request has one caller, and a caller one portfolio.
            this.loader = new TurnLoader<>(
                    asked -> reader.counts(asked.getFirst()).map(found -> Collections.nCopies(asked.size(), found)));
        }

        Uni<Map<KpiStatus, Integer>> of(Portfolio portfolio) {
            return loader.load(portfolio);
        }
    }
}
