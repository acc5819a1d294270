package dev.kontor.kpi.insight;

import org.eclipse.microprofile.graphql.Description;

/** What to compare with. */
@Description("What to compare with.")
public enum Comparison {
    @Description("Month on month at monthly cadence.")
    PREVIOUS_PERIOD,
    @Description("Same period of last year.")
    YEAR_AGO,
    @Description("Compound annual rate over the whole history.")
    CAGR
}
