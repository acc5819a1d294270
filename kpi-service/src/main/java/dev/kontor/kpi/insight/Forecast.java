package dev.kontor.kpi.insight;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * Where a KPI will be in the period that its target is due in, if it goes on as it has: a straight line through the last
 * closed periods by least squares.
 *
 * @param on due date of the target
 * @param value value of the line
 * @param low lower end of the 80 % prediction interval
 * @param high its upper end
 * @param probability chance that the target is met then, 0 to 1; of a band, that the value lies inside
 * @see <a href="https://www.itl.nist.gov/div898/handbook/pmd/section5/pmd521.htm">Prediction intervals in the NIST
 *     handbook</a>
 */
public record Forecast(LocalDate on, BigDecimal value, BigDecimal low, BigDecimal high, double probability) {

    /** Closed periods looked at. */
    static final int WINDOW = 12;

    /** Fewer values leave less than two degrees of freedom, and intervals that say nothing. */
    static final int LEAST_VALUES = 4;

    /** 80 % between both ends leave 10 % beyond the upper one. */
    private static final double UPPER_QUANTILE = 0.9;

    /**
     * Values on a line still miss it by the rounding of binary numbers: residuals whose squares are under this share of the
     * squares of the values' own deviations are no spread.
     */
    private static final double NO_SPREAD = 1e-12;

    /**
     * The forecast of a KPI.
     *
     * @param timeline the KPI's values at its cadence
     * @param latestClosed the latest closed period, whether it has a value or not
     * @param target the target in force, null when there is none
     * @param direction which way is good
     * @param today the day it is made on
     * @return null without a target, past its due date, or with fewer than four values in the last twelve closed periods
     */
    public static @Nullable Forecast of(
            Timeline timeline, Period latestClosed, @Nullable Target target, KpiDirection direction, LocalDate today) {
        if (target == null || today.isAfter(target.dueOn())) {
            return null;
        }
        NavigableMap<Period, Measured> window = timeline.window(latestClosed, WINDOW);
        if (window.size() < LEAST_VALUES) {
            return null;
        }
        long ahead = Period.containing(target.dueOn(), timeline.granularity()).index() - latestClosed.index();
        Prediction prediction = predict(window, latestClosed, ahead);
        return new Forecast(
                target.dueOn(),
                Decimals.fromStatistic(prediction.value),
                Decimals.fromStatistic(prediction.value - prediction.halfWidth()),
                Decimals.fromStatistic(prediction.value + prediction.halfWidth()),
                Decimals.fromStatistic(probability(prediction, target.goal(), direction))
                        .doubleValue());
    }

    /** Periods are counted from the latest closed one, which is 0: small numbers keep their digits. */
    private static Prediction predict(Map<Period, Measured> window, Period latestClosed, long ahead) {
        SimpleRegression line = new SimpleRegression();
        window.forEach((period, measured) -> line.addData(
                (double) (period.index() - latestClosed.index()),
                measured.value().doubleValue()));
        boolean spread = line.getSumSquaredErrors() > NO_SPREAD * line.getTotalSumSquares();
        double middle = window.keySet().stream()
                .mapToLong(period -> period.index() - latestClosed.index())
                .average()
                .orElseThrow();
        double distance = ahead - middle;
        double error = Math.sqrt(
                line.getMeanSquareError() * (1 + 1.0 / line.getN() + distance * distance / line.getXSumSquares()));
        return new Prediction(line.predict((double) ahead), spread ? error : 0, new TDistribution(line.getN() - 2.0));
    }

    /** Met is what the rule of attainment calls so: beyond the target, seen from the baseline. */
    private static double probability(Prediction prediction, Goal goal, KpiDirection direction) {
        return switch (goal) {
            case Goal.Reach(BigDecimal baseline, BigDecimal aim) -> {
                int way = aim.compareTo(baseline);
                int upwards = way == 0 ? sign(direction) : way;
                double atMost = prediction.atMost(aim);
                // Without a spread it is met at the aim itself, from either side.
                double atLeast = prediction.isCertain() ? prediction.atLeastForCertain(aim) : 1 - atMost;
                yield upwards > 0 ? atLeast : atMost;
            }
            case Goal.StayWithin within -> {
                BigDecimal high = within.band().high();
                BigDecimal low = within.band().low();
                yield prediction.isCertain()
                        ? Math.min(prediction.atMost(high), prediction.atLeastForCertain(low))
                        : prediction.atMost(high) - prediction.atMost(low);
            }
        };
    }

    private static int sign(KpiDirection direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER, WITHIN_RANGE -> 1;
            case LOWER_IS_BETTER -> -1;
        };
    }

    /**
     * What the line says of a period.
     *
     * @param error standard error of a single value there; 0 when all values lie on the line
     */
    private record Prediction(double value, double error, TDistribution deviation) {

        boolean isCertain() {
            return error == 0;
        }

        double halfWidth() {
            return isCertain() ? 0 : error * deviation.inverseCumulativeProbability(UPPER_QUANTILE);
        }

        /** Probability of a value up to that one. */
        double atMost(BigDecimal bound) {
            if (isCertain()) {
                return Decimals.fromStatistic(value).compareTo(bound) <= 0 ? 1 : 0;
            }
            return deviation.cumulativeProbability((bound.doubleValue() - value) / error);
        }

        double atLeastForCertain(BigDecimal bound) {
            return Decimals.fromStatistic(value).compareTo(bound) >= 0 ? 1 : 0;
        }
    }
}
