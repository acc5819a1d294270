package dev.kontor.kpi.health;

import org.eclipse.microprofile.graphql.Description;

/** What a score of health asks of whoever sees it. */
@Description("Band.")
public enum HealthBand {
    @Description("Good: 70 or more.")
    HEALTHY,
    @Description("Watch: 40 or more.")
    NEUTRAL,
    @Description("Act.")
    CRITICAL;

    private static final int HEALTHY_FROM = 70;
    private static final int NEUTRAL_FROM = 40;

    /** The band of a score as people see it: 70 is never shown as less than healthy. */
    public static HealthBand of(int score) {
        if (score >= HEALTHY_FROM) {
            return HEALTHY;
        }
        return score >= NEUTRAL_FROM ? NEUTRAL : CRITICAL;
    }
}
