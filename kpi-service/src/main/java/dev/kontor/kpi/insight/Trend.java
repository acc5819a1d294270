package dev.kontor.kpi.insight;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Theil-Sen slope over the last closed periods, judged by what is better for the KPI.
 *
 * @param movement better, worse or flat
 * @param slope per period, in the KPI's unit; of a band KPI the slope of its distance to the band
 * @see <a href="https://en.wikipedia.org/wiki/Theil%E2%80%93Sen_estimator">Theil-Sen estimator</a>
 */
public record Trend(Movement movement, BigDecimal slope) {

    /** Closed periods looked at. */
    static final int WINDOW = 6;

    /** Fewer values say nothing about a direction. */
    static final int LEAST_VALUES = 3;

    /** A slope under this share of the median is flat. */
    private static final BigDecimal FLAT = new BigDecimal("0.01");

    /**
     * The trend of a KPI.
     *
     * @param timeline the KPI's values at its cadence
     * @param latestClosed the latest closed period, whether it has a value or not
     * @param preference what is better
     * @return null when fewer than three of the last six closed periods have a value
     */
    public static @Nullable Trend of(Timeline timeline, Period latestClosed, Preference preference) {
        List<Map.Entry<Period, Measured>> window =
                List.copyOf(timeline.window(latestClosed, WINDOW).entrySet());
        if (window.size() < LEAST_VALUES) {
            return null;
        }
        List<BigDecimal> values = window.stream()
                .map(entry -> preference.measure(entry.getValue().value()))
                .toList();
        List<BigDecimal> slopes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                // The distance is counted in periods, not in values: a gap makes it longer.
                long run =
                        window.get(j).getKey().index() - window.get(i).getKey().index();
                BigDecimal rise = values.get(j).subtract(values.get(i));
                slopes.add(Decimals.divide(rise, BigDecimal.valueOf(run)));
            }
        }
        BigDecimal slope = Decimals.median(slopes);
        BigDecimal flatUnder = FLAT.multiply(Decimals.median(values).abs());
        boolean flat = slope.abs().compareTo(flatUnder) < 0;
        return new Trend(flat ? Movement.STABLE : preference.judge(slope.signum()), slope);
    }
}
