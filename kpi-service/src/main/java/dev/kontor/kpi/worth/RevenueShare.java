package dev.kontor.kpi.worth;

import java.math.BigDecimal;

/**
 * Dependence on one customer.
 *
 * @param percent of the company's revenue, in the twelve latest closed months
 * @param rank 1 is the largest; equal ones have the same, and the next is counted on as if they had not
 */
public record RevenueShare(BigDecimal percent, int rank) {

    /** Whether so much depends on it that this is a risk. */
    public boolean isConcentrationRisk(AlertLevel level) {
        return percent.compareTo(level.percent()) >= 0;
    }
}
