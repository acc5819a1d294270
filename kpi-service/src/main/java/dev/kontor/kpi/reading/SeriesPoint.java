package dev.kontor.kpi.reading;

import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of a history.
 *
 * @param period the bucket
 * @param value its value, null for a gap
 * @param expected the target's course at its end, null where no target covers it
 * @param anomalous whether the value lies outside the normal band of its past
 */
public record SeriesPoint(
        Period period, @Nullable BigDecimal value, @Nullable BigDecimal expected, boolean anomalous) {}
