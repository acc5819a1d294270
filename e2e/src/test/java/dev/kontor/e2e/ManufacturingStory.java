package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** First a line gets worse, then a customer less satisfied, then revenue less. */
abstract class ManufacturingStory extends Story {
    /** The months from M-12 to M-0. */
    private static final int MONTHS = 13;

    ManufacturingStory(RunningSuite suite) {
        super(suite, "manufacturing");
    }

    /**
     * Measured by the day and by the line; a month of it is a ratio of sums.
     *
     * <pre>
     * awk -F, '/^DEFECT_FREE_SHARE,M-(0|2|12)\// {split($2, p, "/"); n[p[1]] += $3; d[p[1]] += $4}
     *     END {for (m in n) printf "%s %d / %d = %.6f\n", m, n[m], d[m], 100 * n[m] / d[m]}' measurements/company.csv
     * M-12 40295 / 40790 = 98.786467
     * M-2 39794 / 40853 = 97.407779       of line 2 alone: 17145 / 17933 = 95.605866
     * M-0 40598 / 41132 = 98.701741
     * </pre>
     */
    @Test
    void daysOfDefectFreeUnitsBecomeMonths() throws IOException {
        JsonNode defectFree = lastMonths().at("/company/defectFree");

        assertThat(defectFree.at("/definition/cadence").asText()).isEqualTo("DAY");
        List<BigDecimal> all = months(defectFree.path("all"));
        assertThat(ago(all, 12)).isEqualByComparingTo("98.786467");
        assertThat(ago(all, 2)).isEqualByComparingTo("97.407779");
        assertThat(ago(all, 0)).isEqualByComparingTo("98.701741");
        assertThat(ago(months(defectFree.path("line2")), 2)).isEqualByComparingTo("95.605866");
        assertThat(months(defectFree.path("line1"))).allMatch(share -> share.compareTo(new BigDecimal("98.7")) > 0);
    }

    /**
     * <pre>
     * awk -F, '/^TIME_PER_UNIT,M-(0|12)\// {split($2, p, "/"); n[p[1]] += $3; d[p[1]] += $4}
     *     END {for (m in n) printf "%s %d / %d = %.6f\n", m, n[m], d[m], n[m] / d[m]}' measurements/company.csv
     * M-12 1877019 / 40790 = 46.016646
     * M-0 1837188 / 41132 = 44.665662
     * </pre>
     */
    @Test
    void unitsAreMadeInLessTimeWhichIsBetter() throws IOException {
        JsonNode timePerUnit = lastMonths().at("/company/timePerUnit");
        List<BigDecimal> seconds = months(timePerUnit.path("all"));

        assertThat(timePerUnit.at("/definition/direction").asText()).isEqualTo("LOWER_IS_BETTER");
        assertThat(ago(seconds, 12)).isEqualByComparingTo("46.016646");
        assertThat(ago(seconds, 0)).isEqualByComparingTo("44.665662");
    }

    /**
     * auriga.csv: of 240 answers 227, 227, 229 and so on are content. The most are 229 in M-9, and each month after it has
     * fewer. Revenue is highest in M-3, with 488,509.15, and falls in each of the three months after it.
     */
    @Test
    void satisfactionFallsHalfAYearBeforeRevenueDoes() throws IOException {
        JsonNode auriga = account(lastMonths().path("keyAccounts"));
        List<BigDecimal> satisfaction = months(auriga.at("/satisfaction/series"));
        List<BigDecimal> revenue = months(auriga.at("/revenue/series"));

        assertThat(highest(satisfaction)).isEqualTo(9);
        assertThat(ago(satisfaction, 9)).isEqualByComparingTo("95.416667"); // 229 of 240
        assertThat(fallsAfter(satisfaction, 9)).isTrue();
        assertThat(highest(revenue)).isEqualTo(3);
        assertThat(ago(revenue, 3)).isEqualByComparingTo("488509.15");
        assertThat(fallsAfter(revenue, 3)).isTrue();
    }

    /** 188 of 240 answers; 100 · (446,681.76 - 466,264.88) / 466,264.88. */
    @Test
    void bothAreOffTrackByNow() throws IOException {
        JsonNode auriga = account(lastMonths().path("keyAccounts"));

        assertThat(auriga.at("/satisfaction/status").asText()).isEqualTo("OFF_TRACK");
        assertThat(auriga.at("/satisfaction/trend/movement").asText()).isEqualTo("DECLINING");
        assertThat(decimal(auriga.at("/revenueGrowth/current/value"))).isEqualByComparingTo("-4.199999");
        assertThat(auriga.at("/revenueGrowth/status").asText()).isEqualTo("OFF_TRACK");
    }

    private JsonNode lastMonths() throws IOException {
        return ask(firstOfMonth(MONTHS - 1), firstOfMonth(-1).minusDays(1));
    }

    private static List<BigDecimal> months(JsonNode series) {
        List<BigDecimal> months = values(series);
        assertThat(months).hasSize(MONTHS);
        return months;
    }

    /** The value of {@code M-ago}. */
    private static BigDecimal ago(List<BigDecimal> months, int ago) {
        return months.get(MONTHS - 1 - ago);
    }

    private static int highest(List<BigDecimal> months) {
        return MONTHS - 1 - months.indexOf(Collections.max(months));
    }

    private static boolean fallsAfter(List<BigDecimal> months, int ago) {
        return IntStream.range(0, ago).allMatch(i -> ago(months, i).compareTo(ago(months, i + 1)) < 0);
    }
}
