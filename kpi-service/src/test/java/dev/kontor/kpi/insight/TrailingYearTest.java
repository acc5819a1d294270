package dev.kontor.kpi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months are written as {@code month=value}; all numbers are worked out by hand. */
class TrailingYearTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # today     | months                            | sum | unchanged until
            2026-11-16  | 2025-11=100 2026-10=20            | 120 | 2026-12-01
            # November closes without a value: last year's leaves all the same.
            2026-12-01  | 2025-11=100 2026-10=20            | 20  | 2027-11-01
            # The month under way joins when it is over.
            2026-11-30  | 2026-10=20 2026-11=7              | 20  | 2026-12-01
            2026-12-01  | 2026-10=20 2026-11=7              | 27  | 2027-11-01
            # A gap adds nothing.
            2026-11-16  | 2026-01=1 2026-03=4               | 5   | 2027-02-01
            # 29 February is a day of its month.
            2024-02-29  | 2023-02=3 2024-01=5 2024-02=11    | 8   | 2024-03-01
            2024-03-01  | 2023-02=3 2024-01=5 2024-02=11    | 16  | 2025-02-01
            # Paid back.
            2026-11-16  | 2026-09=100 2026-10=-130          | -30 | 2027-10-01
            # Zero is a value, and nothing is none.
            2026-11-16  | 2026-10=0                         | 0   | 2027-11-01
            2026-11-16  | 2025-10=100                       |     | +999999999-12-31
            2026-11-16  | 2027-01=100                       |     | 2027-02-01
            2026-11-16  | ''                                |     | +999999999-12-31
            """)
    void addsUpTheTwelveLatestClosedMonths(
            LocalDate today, String months, @Nullable BigDecimal sum, LocalDate unchangedUntil) {
        TrailingYear year = TrailingYear.of(timeline(months), today);

        if (sum == null) {
            assertThat(year.sum()).isNull();
        } else {
            assertThat(year.sum()).isEqualByComparingTo(sum);
        }
        assertThat(year.unchangedUntil()).isEqualTo(unchangedUntil);
    }

    private static Timeline timeline(String months) {
        Map<Period, Measured> values = new HashMap<>();
        for (String month : months.isEmpty() ? new String[0] : months.split(" ", -1)) {
            String[] parts = month.split("=", 2);
            values.put(
                    new Period(Granularity.MONTH, LocalDate.parse(parts[0] + "-01")),
                    new Measured(new BigDecimal(parts[1]), null));
        }
        return new Timeline(Granularity.MONTH, values);
    }
}
