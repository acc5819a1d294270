package dev.kontor.kpi.target;

import org.eclipse.microprofile.graphql.Description;

/** Status of a KPI against its target. */
@Description("Status of a KPI against its target.")
public enum KpiStatus {
    @Description("At or ahead of the expected course.")
    ON_TRACK,
    @Description("Behind, within tolerance.")
    AT_RISK,
    @Description("Behind, beyond tolerance.")
    OFF_TRACK,
    @Description("Target reached.")
    ACHIEVED,
    @Description("Due date passed, not reached.")
    MISSED,
    @Description("No target.")
    NO_TARGET,
    @Description("No measurement.")
    NO_DATA
}
