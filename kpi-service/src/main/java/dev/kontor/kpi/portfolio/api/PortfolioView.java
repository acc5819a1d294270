package dev.kontor.kpi.portfolio.api;

import dev.kontor.kpi.portfolio.Portfolio;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Portfolio}; what it says are fields of their own, read only when asked for. */
@Type("Portfolio")
@Description("Key accounts of the caller, seen through their KPIs.")
public final class PortfolioView {

    private final Portfolio portfolio;

    PortfolioView(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Ignore
    public Portfolio portfolio() {
        return portfolio;
    }
}
