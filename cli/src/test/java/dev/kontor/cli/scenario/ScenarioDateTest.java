package dev.kontor.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioDateTest {
    /** A Monday in the middle of a month, a quarter and a year. */
    private static final LocalDate ANCHOR = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({
        "D-0, 2026-11-22, 2026-11-22",
        "D-30, 2026-10-23, 2026-10-23",
        "W-0, 2026-11-16, 2026-11-22",
        "W-1, 2026-11-09, 2026-11-15",
        "M-0, 2026-10-01, 2026-10-31",
        "M-8, 2026-02-01, 2026-02-28",
        "M-23, 2024-11-01, 2024-11-30",
        "M+1, 2026-11-01, 2026-11-30",
        "M+3, 2027-01-01, 2027-01-31",
        "Q-0, 2026-07-01, 2026-09-30",
        "Q-7, 2024-10-01, 2024-12-31",
        "Y-0, 2025-01-01, 2025-12-31",
        "Y+1, 2026-01-01, 2026-12-31",
        "W-0/1, 2026-11-16, 2026-11-16",
        "W-1/7, 2026-11-15, 2026-11-15",
        "W+1/1, 2026-11-23, 2026-11-23",
        "M-8/28, 2026-02-28, 2026-02-28",
        "M+1/15, 2026-11-15, 2026-11-15",
        "2019-02-28, 2019-02-28, 2019-02-28",
    })
    void countsPeriodsFromTheLastOneClosedBeforeTheAnchor(String text, LocalDate first, LocalDate last) {
        ScenarioDate date = ScenarioDate.parse(text);

        assertThat(date.firstDay(ANCHOR)).isEqualTo(first);
        assertThat(date.lastDay(ANCHOR)).isEqualTo(last);
    }

    @Test
    void closesAPeriodOnlyWhenItsLastDayIsOver() {
        ScenarioDate lastMonth = ScenarioDate.parse("M-0");

        assertThat(lastMonth.lastDay(LocalDate.parse("2026-10-31"))).isEqualTo("2026-09-30");
        assertThat(lastMonth.lastDay(LocalDate.parse("2026-11-01"))).isEqualTo("2026-10-31");
    }

    @Test
    void saysWhichDaysOfThePeriodInProgressAreOver() {
        assertThat(new ScenarioDate.DayOf(new ScenarioDate.Period(ScenarioDate.Unit.M, 1), 22).isOver(ANCHOR))
                .isTrue();
        assertThat(new ScenarioDate.DayOf(new ScenarioDate.Period(ScenarioDate.Unit.M, 1), 23).isOver(ANCHOR))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M",
                "M5",
                "m-5",
                "M-12345",
                "X-1",
                "2026-02-30",
                "2026-11",
                "M-1 ",
                "W-1/0",
                "W-1/8",
                "M-1/29",
                "Q-1/1",
                "D-1/1",
                "M-1/",
                "M-1/123"
            })
    void refusesWhatIsNeitherADateNorAPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScenarioDate.parse(text));
    }
}
