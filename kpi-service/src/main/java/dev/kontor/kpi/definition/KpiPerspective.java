package dev.kontor.kpi.definition;

import org.eclipse.microprofile.graphql.Description;

/** Balanced-scorecard perspective. */
@Description("Balanced-scorecard perspective.")
public enum KpiPerspective {
    @Description("Revenue, profitability.")
    FINANCIAL,
    @Description("Satisfaction, retention, loyalty.")
    CUSTOMER,
    @Description("Efficiency, quality, time.")
    PROCESS,
    @Description("People, productivity, learning.")
    PEOPLE,
    @Description("Marketing effectiveness.")
    MARKETING
}
