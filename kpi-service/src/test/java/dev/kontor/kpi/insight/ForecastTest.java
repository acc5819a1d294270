package dev.kontor.kpi.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.measurement.Histories;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where there is a spread, the expected numbers come from SciPy 1.17: with {@code x} counted from the latest closed period,
 * {@code r = linregress(x, y)}, {@code s = sqrt(sum((y - r.intercept - r.slope*x)**2) / (n-2))}, {@code y0} the line in the
 * period of the due date and {@code e = s * sqrt(1 + 1/n + (x0-mean(x))**2 / sum((x-mean(x))**2))}, the interval is
 * {@code y0 ± t.ppf(0.9, n-2)*e}, and the probability {@code t.sf} or {@code t.cdf((goal-y0)/e, n-2)}.
 */
class ForecastTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // values up to October | due | baseline > goal, or a band | value | low | high | probability
                "10 12 11 14 13 16 | 2026-12-31 | 10 > 20 | 17.295238 | 14.729860 | 19.860617 | 0.090645",
                // downwards, and so met at or under the goal
                "10 12 11 14 13 16 | 2026-12-01 | 30 > 20 | 17.295238 | 14.729860 | 19.860617 | 0.909355",
                "30 28 29 26 27 24 | 2027-03-31 | 30 > 15 | 19.619048 | 16.096674 | 23.141422 | 0.057363",
                // gaps: of six periods two are missing
                "10 - 13 - 12 16 | 2027-01-31 | 10 > 20 | 17.644068 | 11.909117 | 23.379018 | 0.259803",
                "10 12 11 14 - - | 2026-12-31 | 10 > 20 | 17.8 | 11.880541 | 23.719459 | 0.277993",
                // the thirteenth last does not count
                "900 1 3 2 4 6 5 7 9 8 10 12 11 | 2026-11-30 | 1 > 12 | 12.818182 | 11.387156 | 14.249208 | 0.774546",
                // already met, and still not certain
                "5 8 7 9 | 2026-12-31 | 3 > 4 | 11.1 | 6.885738 | 15.314262 | 0.956783",
                // out of the red, a year ahead
                "-3 -1 -2 1 0 | 2027-10-31 | -9 > 0 | 10.2 | 2.017832 | 18.382168 | 0.933082",
                // inside a band: the difference of two probabilities
                "60 66 64 70 72 71 | 2026-12-31 | 70..85 | 77.323810 | 72.140092 | 82.507527 | 0.909046",
                "90 84 88 80 79 83 | 2026-11-30 | 70..85 | 78.2 | 71.100742 | 85.299258 | 0.816427",
            })
    void aLineThroughTheLastPeriods(
            String values,
            LocalDate due,
            String goal,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            double probability) {
        Forecast forecast = Objects.requireNonNull(months(values, due, goal, KpiDirection.HIGHER_IS_BETTER));

        assertThat(forecast.on()).isEqualTo(due);
        assertThat(forecast.value()).isEqualByComparingTo(value);
        assertThat(forecast.low()).isCloseTo(low, within(new BigDecimal("0.000001")));
        assertThat(forecast.high()).isCloseTo(high, within(new BigDecimal("0.000001")));
        assertThat(forecast.probability()).isCloseTo(probability, within(0.000001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // values on a line have no spread: December is certain, and the chance 1 or 0
                "10 11 12 13      | 10 > 15   | 15  | 1", // met exactly
                "10 11 12 13      | 10 > 15.1 | 15  | 0",
                "13 12 11 10      | 13 > 8    | 8   | 1", // downwards
                "13 12 11 10      | 13 > 7.9  | 8   | 0",
                "10 - 12 - 14     | 10 > 16   | 16  | -", // three values only
                "10 - 12 - 14 15  | 10 > 17   | 17  | 1", // gaps count
                "5 5 5 5          | 4 > 5     | 5   | 1",
                "5 5 5 5          | 4 > 6     | 5   | 0",
                "5 5 5 5          | 4 > 4.5   | 5   | 1", // already met
                "0 0 0 0          | -1 > 0    | 0   | 1",
                "-4 -3 -2 -1      | -9 > 1    | 1   | 1",
                "0.1 0.2 0.3 0.4  | 0 > 0.6   | 0.6 | 1", // in binary numbers the line misses them
                "5 5 5 5          | 5..6      | 5   | 1", // at the end of a band
                "6 6 6 6          | 5..6      | 6   | 1",
                "7 7 7 7          | 5..6      | 7   | 0",
                "4 4 4 4          | 5..6      | 4   | 0",
            })
    void withoutASpreadItIsCertain(String values, String goal, BigDecimal value, String probability) {
        Forecast forecast = months(values, LocalDate.parse("2026-12-31"), goal, KpiDirection.HIGHER_IS_BETTER);

        if (probability.equals("-")) {
            assertThat(forecast).isNull();
            return;
        }
        assertThat(forecast)
                .isEqualTo(new Forecast(
                        LocalDate.parse("2026-12-31"), value, value, value, Double.parseDouble(probability)));
    }

    @Test
    void whereBaselineAndTargetAreOneTheDirectionDecides() {
        LocalDate due = LocalDate.parse("2026-11-30");
        Forecast more = Objects.requireNonNull(months("80 81 79 80 82", due, "80 > 80", KpiDirection.HIGHER_IS_BETTER));
        Forecast less = Objects.requireNonNull(months("80 81 79 80 82", due, "80 > 80", KpiDirection.LOWER_IS_BETTER));

        assertThat(more.probability()).isCloseTo(0.745962, within(0.000001));
        assertThat(less.probability()).isCloseTo(1 - 0.745962, within(0.000001));
    }

    @Test
    void thereIsNoneWithoutEnoughToGoOn() {
        LocalDate due = LocalDate.parse("2026-12-31");
        for (String values : List.of("-", "5", "5 6 7", "1 2 3 4 - - - - - - - - - - - -")) {
            assertThat(months(values, due, "1 > 9", KpiDirection.HIGHER_IS_BETTER))
                    .as(values)
                    .isNull();
        }
    }

    @Test
    void thereIsNoneWithoutATargetOrPastItsDueDate() {
        Timeline timeline = Histories.endingOn(Granularity.MONTH, "2026-10-01", "1", "2", "3", "5");
        Period latest = Period.latestClosed(TODAY, Granularity.MONTH);
        Target due = target("1 > 9", TODAY);

        assertThat(Forecast.of(timeline, latest, null, KpiDirection.HIGHER_IS_BETTER, TODAY))
                .isNull();
        assertThat(Forecast.of(timeline, latest, due, KpiDirection.HIGHER_IS_BETTER, TODAY))
                .as("due today is not past")
                .isNotNull();
        assertThat(Forecast.of(timeline, latest, due, KpiDirection.HIGHER_IS_BETTER, TODAY.plusDays(1)))
                .isNull();
    }

    @Test
    void periodsAheadAreCountedByTheCalendar() {
        // weeks over new year: 4 in W51 of 2026, due in W53, which 2026 has, and in W1 of 2027
        assertThat(line(Granularity.WEEK, "2026-12-14", "2026-12-22", "2027-01-03"))
                .isEqualByComparingTo("6");
        assertThat(line(Granularity.WEEK, "2026-12-14", "2026-12-22", "2027-01-04"))
                .isEqualByComparingTo("7");
        // days over 29 February: 4 on the 27th, the 1st of March is three days on, in 2027 two
        assertThat(line(Granularity.DAY, "2028-02-27", "2028-02-28", "2028-03-01"))
                .isEqualByComparingTo("7");
        assertThat(line(Granularity.DAY, "2027-02-27", "2027-02-28", "2027-03-01"))
                .isEqualByComparingTo("6");
        // quarters: 4 in the third of 2026, due in the first of 2028
        assertThat(line(Granularity.QUARTER, "2026-07-01", "2026-11-16", "2028-02-29"))
                .isEqualByComparingTo("10");
    }

    /** Where 1, 2, 3, 4 go. */
    private static BigDecimal line(Granularity granularity, String last, String today, String due) {
        Timeline timeline = Histories.endingOn(granularity, last, "1", "2", "3", "4");
        LocalDate day = LocalDate.parse(today);
        Forecast forecast = Forecast.of(
                timeline,
                Period.latestClosed(day, granularity),
                target("1 > 9", LocalDate.parse(due)),
                KpiDirection.HIGHER_IS_BETTER,
                day);
        return Objects.requireNonNull(forecast).value();
    }

    private static @Nullable Forecast months(String values, LocalDate due, String goal, KpiDirection direction) {
        Timeline timeline = Histories.endingOn(
                Granularity.MONTH, "2026-10-01", values.strip().split("\\s+"));
        return Forecast.of(
                timeline, Period.latestClosed(TODAY, Granularity.MONTH), target(goal, due), direction, TODAY);
    }

    /** {@code baseline > value}, or {@code low..high}. */
    private static Target target(String text, LocalDate due) {
        boolean band = text.contains("..");
        String[] ends = text.strip().split(band ? "\\.\\." : " > ", 2);
        BigDecimal first = new BigDecimal(ends[0]);
        BigDecimal second = new BigDecimal(ends[1]);
        Goal goal = band ? new Goal.StayWithin(first, new Band(first, second)) : new Goal.Reach(first, second);
        return new Target(goal, LocalDate.parse("2026-01-01"), due, Target.DEFAULT_TOLERANCE);
    }
}
