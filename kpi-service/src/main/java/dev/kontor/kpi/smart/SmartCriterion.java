package dev.kontor.kpi.smart;

import org.eclipse.microprofile.graphql.Description;

/** SMART. */
@Description("SMART.")
public enum SmartCriterion {
    @Description("Clear definition.")
    SPECIFIC,
    @Description("Unit, and a formula or recorded values.")
    MEASURABLE,
    @Description("Target within reach of history.")
    ACHIEVABLE,
    @Description("Tied to a goal.")
    RELEVANT,
    @Description("Due date.")
    TIME_BOUND
}
