package dev.kontor.kpi.portfolio;

import dev.kontor.kpi.worth.CompanyRevenue;
import dev.kontor.kpi.worth.ScoreWeights;
import org.jspecify.annotations.Nullable;

/** What accounts are ranked by. Those of which nothing is known to rank them by come last. */
public sealed interface Ranking {

    /** What cursors call it. */
    String name();

    /** By health, the worst first. */
    record ByHealth() implements Ranking {

        @Override
        public String name() {
            return "HEALTH";
        }
    }

    /** By share of the revenue, the largest first. */
    record ByRevenueShare() implements Ranking {

        @Override
        public String name() {
            return "REVENUE_SHARE";
        }
    }

    /**
     * By strategic score, the highest first.
     *
     * @param company what shares are of; null when there is no revenue
     */
    record ByScore(ScoreWeights weights, @Nullable CompanyRevenue company) implements Ranking {

        @Override
        public String name() {
            return "SCORE";
        }
    }

    /**
     * By the current value of a KPI, the best first by its direction: the nearest to its band where that says what is best.
     *
     * @param code of a definition that accounts may have
     */
    record ByKpi(String code) implements Ranking {

        @Override
        public String name() {
            return "KPI " + code;
        }
    }
}
