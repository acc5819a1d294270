package dev.kontor.kpi.insight;

import org.eclipse.microprofile.graphql.Description;

/** Age of the data. */
@Description("Age of the data.")
public enum Freshness {
    @Description("On schedule.")
    FRESH,
    @Description("A period is overdue.")
    STALE,
    @Description("Never measured.")
    MISSING
}
