package dev.kontor.kpi.definition;

import org.eclipse.microprofile.graphql.Description;

/** Kind of quantity. */
@Description("Kind of quantity.")
public enum UnitKind {
    @Description("Money.")
    CURRENCY,
    @Description("0-100 percent.")
    PERCENT,
    @Description("Plain ratio, e.g. ROAS 4.2.")
    RATIO,
    @Description("Number of things.")
    COUNT,
    @Description("Seconds underneath.")
    DURATION,
    @Description("Bounded points, e.g. 1-5 stars.")
    SCORE
}
