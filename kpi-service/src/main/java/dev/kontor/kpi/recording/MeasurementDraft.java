package dev.kontor.kpi.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as it came in, unchecked.
 *
 * @param accountId global id of the key account it is about
 * @param company whether it is about the company
 * @param code which KPI
 * @param periodOn any day of the period
 * @param value the value; may be missing where numerator and denominator tell it
 * @param numerator for ratios of sums
 * @param denominator for ratios of sums
 * @param sampleSize for weighted means
 * @param segment part of the subject measured
 */
public record MeasurementDraft(
        @Nullable String accountId,
        @Nullable Boolean company,
        String code,
        LocalDate periodOn,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer sampleSize,
        @Nullable String segment) {}
