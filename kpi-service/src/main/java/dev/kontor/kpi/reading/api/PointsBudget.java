package dev.kontor.kpi.reading.api;

import dev.kontor.kit.error.BadUserInputException;
import jakarta.enterprise.context.RequestScoped;

/**
 * How many points the series of one request may have together. Limits of complexity count fields, not points, so that
 * aliases of one long series would otherwise be bounded by memory alone.
 */
@RequestScoped
public class PointsBudget {

    /** Ten years of days almost three times over, or two years of months of four hundred KPIs. */
    static final int MOST_POINTS = 10_000;

    private long left = MOST_POINTS;

    /**
     * Takes points out of the budget, before anything is computed.
     *
     * @throws BadUserInputException when that many are not left
     */
    void spend(long points) {
        if (points > left) {
            throw new BadUserInputException(
                    "The series of a request have at most %d points together.".formatted(MOST_POINTS));
        }
        left -= points;
    }
}
