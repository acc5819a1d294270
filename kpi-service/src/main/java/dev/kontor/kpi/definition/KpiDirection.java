package dev.kontor.kpi.definition;

import org.eclipse.microprofile.graphql.Description;

/** Which way is good. */
@Description("Which way is good.")
public enum KpiDirection {
    @Description("More is better.")
    HIGHER_IS_BETTER,
    @Description("Less is better.")
    LOWER_IS_BETTER,
    @Description("Inside a band is best.")
    WITHIN_RANGE
}
