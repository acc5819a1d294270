package dev.kontor.kpi.definition;

import org.eclipse.microprofile.graphql.Description;

/** How finer periods roll up into coarser ones. */
@Description("How finer periods roll up into coarser ones.")
public enum Rollup {
    @Description("Add.")
    SUM,
    @Description("Mean weighted by sample size.")
    WEIGHTED_MEAN,
    @Description("Sum of numerators over sum of denominators; never a mean of ratios.")
    RATIO_OF_SUMS,
    @Description("Last value, for semi-additive stocks.")
    LAST
}
