package dev.kontor.kpi.worth.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What companies see differently; a service with a setting that cannot be does not start. */
final class WorthSettings {

    private WorthSettings() {}

    /** How much may depend on one customer. */
    @ConfigMapping(prefix = "kpi.concentration")
    interface Concentration {

        /** From which share of the revenue on a customer is a risk, in percent. */
        @WithDefault("10")
        BigDecimal alertPercent();
    }

    /** How much each criterion of a key account counts; what they add up to does not matter. */
    @ConfigMapping(prefix = "kpi.score.weights")
    interface Weights {

        @WithDefault("40")
        BigDecimal revenue();

        @WithDefault("25")
        BigDecimal strategicValue();

        @WithDefault("20")
        BigDecimal growthPotential();

        @WithDefault("15")
        BigDecimal engagement();
    }
}
