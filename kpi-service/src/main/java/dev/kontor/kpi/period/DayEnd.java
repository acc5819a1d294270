package dev.kontor.kpi.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a day is over: what was known on it was known before. */
public final class DayEnd {

    private DayEnd() {}

    /** The first instant of the day after; null, which is now, for none. */
    public static @Nullable Instant of(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
