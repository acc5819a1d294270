package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What campaigns bring together is the ratio of their sums, which the mean of their ratios is far from. */
abstract class AgencyStory extends Story {

    AgencyStory(RunningSuite suite) {
        super(suite, "agency");
    }

    /**
     * <pre>
     * awk -F, '/^RETURN_ON_AD_SPEND,W-0,/ {n += $3; d += $4; m += $3 / $4; r++; print $5, $3 / $4}
     *     END {printf "%.6f, not %.6f\n", n / d, m / r}' measurements/halcyon.csv
     * Search 5.5
     * Winter jackets 2.5
     * Loyalty mail 12
     * 3.515152, not 6.666667            58,000 / 16,500, not (5.5 + 2.5 + 12) / 3
     * </pre>
     */
    @Test
    void returnOnAdSpendIsAllRevenueOverAllSpend() throws IOException {
        JsonNode roas = lastWeek().path("returnOnAdSpend");

        BigDecimal search = segment(roas, "Search");
        BigDecimal jackets = segment(roas, "Winter jackets");
        BigDecimal mail = segment(roas, "Loyalty mail");
        assertThat(search).isEqualByComparingTo("5.5");
        assertThat(jackets).isEqualByComparingTo("2.5");
        assertThat(mail).isEqualByComparingTo("12");

        BigDecimal target = decimal(roas.at("/target/value"));
        assertThat(mean(search, jackets, mail)).isEqualByComparingTo("6.666667").isGreaterThan(target);
        assertThat(decimal(roas.at("/current/value")))
                .isEqualByComparingTo("3.515152")
                .isLessThan(target);
        assertThat(roas.path("status").asText()).isEqualTo("OFF_TRACK");
    }

    /** The same with CONVERSION_RATE: 1,020 of 39,000 visits, not (3.5 % + 1.5 % + 8 %) / 3 = 4.333333 %. */
    @Test
    void conversionIsAllConversionsOverAllVisits() throws IOException {
        JsonNode conversion = lastWeek().path("conversion");

        BigDecimal search = segment(conversion, "Search");
        BigDecimal jackets = segment(conversion, "Winter jackets");
        BigDecimal mail = segment(conversion, "Loyalty mail");
        assertThat(search).isEqualByComparingTo("3.5");
        assertThat(jackets).isEqualByComparingTo("1.5");
        assertThat(mail).isEqualByComparingTo("8");

        BigDecimal target = decimal(conversion.at("/target/value"));
        assertThat(mean(search, jackets, mail)).isEqualByComparingTo("4.333333").isGreaterThan(target);
        assertThat(decimal(conversion.at("/current/value")))
                .isEqualByComparingTo("2.615385")
                .isLessThan(target);
    }

    /**
     * Clicks are counted by the day; a week of them, and of all campaigns, is the ratio of sums again.
     *
     * <pre>
     * awk -F, '/^CLICK_THROUGH_RATE,W-0\// {n[$5] += $3; d[$5] += $4; N += $3; D += $4}
     *     END {for (s in n) printf "%s %.6f\n", s, 100 * n[s] / d[s]; printf "%.6f\n", 100 * N / D}' measurements/halcyon.csv
     * Search 5.820806                12,000 of   206,157
     * Winter jackets 0.975121        24,000 of 2,461,234
     * Loyalty mail 11.374408          3,000 of    26,375
     * 1.447787                       39,000 of 2,693,766
     * </pre>
     */
    @Test
    void clickThroughOfAWeekIsAllClicksOverAllImpressions() throws IOException {
        JsonNode clicks = lastWeek().path("clickThrough");

        assertThat(only(clicks.path("search"))).isEqualByComparingTo("5.820806");
        assertThat(only(clicks.path("jackets"))).isEqualByComparingTo("0.975121");
        assertThat(only(clicks.path("mail"))).isEqualByComparingTo("11.374408");
        assertThat(only(clicks.path("week"))).isEqualByComparingTo("1.447787");
    }

    private JsonNode lastWeek() throws IOException {
        return account(ask(monday(0), monday(-1).minusDays(1)).path("keyAccounts"));
    }

    private static BigDecimal only(JsonNode series) {
        assertThat(series.path("points")).hasSize(1);
        return values(series).getFirst();
    }

    private static BigDecimal mean(BigDecimal a, BigDecimal b, BigDecimal c) {
        return a.add(b).add(c).divide(BigDecimal.valueOf(3), 6, RoundingMode.HALF_EVEN);
    }
}
