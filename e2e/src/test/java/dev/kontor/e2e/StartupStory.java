package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The company grows, and most of it is one customer. */
abstract class StartupStory extends Story {

    StartupStory(RunningSuite suite) {
        super(suite, "startup");
    }

    /** company.csv ends with 120,000.00 and 126,000.00: 100 · 6,000 / 120,000 = 5. */
    @Test
    void revenueGrowthIsTheCompanysKpi() throws IOException {
        JsonNode growth = lastTwelveMonths().at("/company/revenueGrowth");

        assertThat(decimal(growth.at("/current/value"))).isEqualByComparingTo("5");
        assertThat(growth.at("/current/periodEnd").asText())
                .isEqualTo(firstOfMonth(-1).minusDays(1).toString());
        // From 3 to 6 in twelve months: two thirds of the way are covered when half of the time is over.
        assertThat(growth.path("status").asText()).isEqualTo("ON_TRACK");
        // 4.6, 4.3, 4.4, 4.6, 4.8, 5.0: the median of the 15 slopes is 1/6, more than 1 % of 4.6.
        assertThat(growth.at("/trend/movement").asText()).isEqualTo("IMPROVING");
    }

    /**
     * <pre>
     * awk -F, '/^REVENUE,M-([0-9]|1[01]),/ {s[FILENAME] += $3} END {for (f in s) printf "%s %.2f\n", f, s[f]}' \
     *     measurements/*.csv
     * measurements/a.csv          837721.03     71.083151 %
     * measurements/b.csv          201776.46     17.121340 %
     * measurements/company.csv   1178508.58
     * </pre>
     */
    @Test
    void oneCustomerBringsMostOfTheRevenue() throws IOException {
        JsonNode data = lastTwelveMonths();
        BigDecimal company = sum(revenue(data.path("company")));
        BigDecimal a = sum(revenue(account(data.path("a"))));
        BigDecimal b = sum(revenue(account(data.path("b"))));

        assertThat(company).isEqualByComparingTo("1178508.58");
        assertThat(percent(a, company)).isEqualByComparingTo("71.083151");
        assertThat(percent(b, company)).isEqualByComparingTo("17.121340");
    }

    /**
     * The shares are those above. Of the concentration, with all digits of the shares:
     *
     * <pre>
     * awk 'BEGIN {c = 1178508.58; a = 100 * 837721.03 / c; b = 100 * 201776.46 / c; printf "%.2f %.6f\n", a * a + b * b, a + b}'
     * 5345.95 88.204491
     * </pre>
     *
     * A alone makes less than 80 %, A and B make more.
     */
    @Test
    void thatIsARisk() throws IOException {
        JsonNode data = lastTwelveMonths();

        JsonNode a = account(data.path("a")).path("revenueShare");
        assertThat(decimal(a.path("percent"))).isEqualByComparingTo("71.083151");
        assertThat(a.path("rank").asInt()).isEqualTo(1);
        assertThat(a.path("isConcentrationRisk").asBoolean()).isTrue();

        JsonNode b = account(data.path("b")).path("revenueShare");
        assertThat(decimal(b.path("percent"))).isEqualByComparingTo("17.121340");
        assertThat(b.path("rank").asInt()).isEqualTo(2);
        assertThat(b.path("isConcentrationRisk").asBoolean()).isTrue();

        JsonNode concentration = data.at("/company/concentration");
        assertThat(concentration.path("hhi").asInt()).isEqualTo(5346);
        assertThat(decimal(concentration.path("top1"))).isEqualByComparingTo("71.083151");
        assertThat(decimal(concentration.path("top5"))).isEqualByComparingTo("88.204491");
        assertThat(concentration.path("paretoCount").asInt()).isEqualTo(2);
    }

    /** Without A: 120,000 - 89,300 = 30,700, then 126,000 - 94,500 = 31,500; 100 · 800 / 30,700 = 2.605863. */
    @Test
    void withoutThatCustomerGrowthIsHalfAsMuch() throws IOException {
        JsonNode data = lastTwelveMonths();
        List<BigDecimal> company = revenue(data.path("company"));
        List<BigDecimal> a = revenue(account(data.path("a")));

        BigDecimal before = company.get(10).subtract(a.get(10));
        BigDecimal last = company.get(11).subtract(a.get(11));

        assertThat(percent(last.subtract(before), before)).isEqualByComparingTo("2.605863");
    }

    private JsonNode lastTwelveMonths() throws IOException {
        return ask(firstOfMonth(11), firstOfMonth(-1).minusDays(1));
    }

    private static List<BigDecimal> revenue(JsonNode subject) {
        List<BigDecimal> months = values(subject.at("/revenue/series"));
        assertThat(months).hasSize(12);
        return months;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 6, RoundingMode.HALF_EVEN);
    }
}
