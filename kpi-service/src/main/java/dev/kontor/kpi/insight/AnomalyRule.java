package dev.kontor.kpi.insight;

import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Flags a value that lies outside the normal band of its past: a robust z-score over 3.5.
 *
 * @see <a href="https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm">Modified z-scores (Iglewicz and
 *     Hoaglin) in the NIST handbook</a>
 */
public final class AnomalyRule {

    /** Periods before the value that it is compared with. */
    public static final int WINDOW = 12;

    /** Fewer values make no normal band. */
    static final int LEAST_VALUES = 6;

    /** Makes the median deviation comparable with a standard deviation of normal data. */
    private static final double NORMAL_CONSISTENCY = 0.6745;

    private static final double THRESHOLD = 3.5;

    private AnomalyRule() {}

    /** Whether the period's value is anomalous; a gap never is. */
    public static boolean isAnomalous(Timeline timeline, Period period) {
        BigDecimal value = timeline.valueAt(period);
        if (value == null) {
            return false;
        }
        double[] past = timeline.window(period.plus(-1), WINDOW).values().stream()
                .mapToDouble(measured -> measured.value().doubleValue())
                .toArray();
        if (past.length < LEAST_VALUES) {
            return false;
        }
        double median = median(past);
        double deviation =
                median(Arrays.stream(past).map(x -> Math.abs(x - median)).toArray());
        return deviation > 0 && Math.abs(NORMAL_CONSISTENCY * (value.doubleValue() - median) / deviation) > THRESHOLD;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
