package dev.kontor.kpi.worth.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.worth.AlertLevel;
import dev.kontor.kpi.worth.RevenueShare;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code RevenueShare}. */
@Type("RevenueShare")
@Description("Dependence on one customer.")
public record RevenueShareView(
        @NonNull @Description("In percent.") Decimal percent,

        @Description("1 is the largest; equal ones have the same.")
        int rank,

        @Name("isConcentrationRisk") @Description("At or above the tenant's alert level, 10 % by default.")
        boolean isConcentrationRisk) {

    static RevenueShareView of(RevenueShare share, AlertLevel level) {
        return new RevenueShareView(new Decimal(share.percent()), share.rank(), share.isConcentrationRisk(level));
    }
}
