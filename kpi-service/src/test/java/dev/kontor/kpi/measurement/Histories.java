package dev.kontor.kpi.measurement;

import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Timelines written as people write them. */
public final class Histories {

    private Histories() {}

    /** Consecutive periods up to and including the one that begins on {@code last}; {@code -} is a gap. */
    public static Timeline endingOn(Granularity granularity, String last, String... values) {
        Map<Period, Measured> timeline = new HashMap<>();
        Period end = new Period(granularity, LocalDate.parse(last));
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                Period period = end.plus(i + 1L - values.length);
                timeline.put(period, new Measured(new BigDecimal(values[i]), null));
            }
        }
        return new Timeline(granularity, timeline);
    }

    /** A number, or null for {@code -}. */
    public static @Nullable BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }
}
