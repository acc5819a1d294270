package dev.kontor.kpi.smart;

import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.period.Granularity;
import java.math.BigDecimal;

/** A SMART criterion that is not met, and why. */
public sealed interface SmartGap {

    /** Which. */
    SmartCriterion criterion();

    /** The description is no full sentence. */
    record NoSentence() implements SmartGap {

        @Override
        public SmartCriterion criterion() {
            return SmartCriterion.SPECIFIC;
        }
    }

    /** There is neither a formula nor anything recorded. */
    record NothingRecorded() implements SmartGap {

        @Override
        public SmartCriterion criterion() {
            return SmartCriterion.MEASURABLE;
        }
    }

    /**
     * There is no target, which would have to be achievable and time-bound.
     *
     * @param criterion the one of both that is told
     */
    record NoTarget(SmartCriterion criterion) implements SmartGap {}

    /**
     * The target asks for a pace beyond what was seen.
     *
     * @param required change per period that it asks for, in the unit
     * @param best the greatest seen, 0 or more
     * @param farthest the value that could be reached by the due date
     * @param cadence length of the periods
     * @param unit the unit of all values
     */
    record TooFast(BigDecimal required, BigDecimal best, BigDecimal farthest, Granularity cadence, KpiUnit unit)
            implements SmartGap {

        @Override
        public SmartCriterion criterion() {
            return SmartCriterion.ACHIEVABLE;
        }
    }

    /**
     * The target is far from where it starts, and no history says that such a way can be made.
     *
     * @param baseline where it starts
     * @param aim where it is to end
     * @param unit the unit of both
     */
    record TooFar(BigDecimal baseline, BigDecimal aim, KpiUnit unit) implements SmartGap {

        @Override
        public SmartCriterion criterion() {
            return SmartCriterion.ACHIEVABLE;
        }
    }

    /** No goal is named. */
    record NoGoal() implements SmartGap {

        @Override
        public SmartCriterion criterion() {
            return SmartCriterion.RELEVANT;
        }
    }
}
