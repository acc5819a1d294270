package dev.kontor.kpi.measurement;

import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of one KPI by period, gaps left out: what every rule reads. */
public final class Timeline {

    private final Granularity granularity;
    private final NavigableMap<Period, Measured> values;

    public Timeline(Granularity granularity, Map<Period, Measured> values) {
        this.granularity = granularity;
        this.values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
        this.values.keySet().forEach(period -> {
            if (period.granularity() != granularity) {
                throw new IllegalArgumentException("%s on a timeline of %s".formatted(period, granularity));
            }
        });
    }

    public Granularity granularity() {
        return granularity;
    }

    /** What was measured in that period; null for a gap. */
    public @Nullable Measured at(Period period) {
        return values.get(period);
    }

    /** The value of that period; null for a gap. */
    public @Nullable BigDecimal valueAt(Period period) {
        Measured measured = values.get(period);
        return measured == null ? null : measured.value();
    }

    /** The latest period with a value up to and including that one. */
    public @Nullable Period latestUpTo(Period period) {
        return values.floorKey(period);
    }

    /** The first period with a value after that one. */
    public @Nullable Period firstAfter(Period period) {
        return values.higherKey(period);
    }

    /** The first period with a value. */
    public @Nullable Period first() {
        return values.isEmpty() ? null : values.firstKey();
    }

    /** The values of {@code count} periods up to and including {@code last}, gaps left out, oldest first. */
    public NavigableMap<Period, Measured> window(Period last, int count) {
        return values.subMap(last.plus(1L - count), true, last, true);
    }

    public NavigableMap<Period, Measured> values() {
        return values;
    }
}
