package dev.kontor.kpi.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target as it came in, unchecked.
 *
 * @param accountId global id of the key account it is about
 * @param company whether it is about the company
 * @param code which KPI
 * @param value value to reach
 * @param baseline start value
 * @param low lower end of a band
 * @param high upper end of a band
 * @param startsOn first day
 * @param dueOn due date
 * @param tolerance tolerated gap, null for the default
 */
public record TargetDraft(
        @Nullable String accountId,
        @Nullable Boolean company,
        String code,
        @Nullable BigDecimal value,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable BigDecimal tolerance) {}
