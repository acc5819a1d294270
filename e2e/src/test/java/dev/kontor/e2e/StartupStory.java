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
