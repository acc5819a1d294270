package dev.kontor.kpi.insight;

import org.eclipse.microprofile.graphql.Description;

/** Movement. */
@Description("Movement.")
public enum Movement {
    @Description("Gets better.")
    IMPROVING,
    @Description("Gets worse.")
    DECLINING,
    @Description("Neither.")
    STABLE
}
