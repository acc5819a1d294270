package dev.kontor.kpi.target;

import java.math.BigDecimal;

/** What a target asks for. */
public sealed interface Goal {

    /** Start value. */
    BigDecimal baseline();

    /** Value to reach; the middle of a band. */
    BigDecimal value();

    /**
     * Get from one value to another; better or worse does not matter, the way between them does.
     *
     * @param baseline start value
     * @param value value to reach
     */
    record Reach(BigDecimal baseline, BigDecimal value) implements Goal {}

    /**
     * Stay within a band.
     *
     * @param baseline start value, for the record: the rules look at the band alone
     * @param band the band
     */
    record StayWithin(BigDecimal baseline, Band band) implements Goal {

        @Override
        public BigDecimal value() {
            return band.middle();
        }
    }
}
