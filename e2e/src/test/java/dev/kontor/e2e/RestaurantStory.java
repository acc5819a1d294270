package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A house can be too full, and a guest can be worth more than she spends. */
abstract class RestaurantStory extends Story {

    RestaurantStory(RunningSuite suite) {
        super(suite, "restaurant");
    }

    /**
     * <pre>
     * awk -F, '/^TABLE_OCCUPANCY,W-(0|40)\// {split($2, p, "/"); n[p[1]] += $4; d[p[1]] += $5}
     *     END {for (w in n) printf "%s %.1f / %d = %.6f\n", w, n[w], d[w], 100 * n[w] / d[w]}' measurements/company.csv
     * W-40 588.5 / 630 = 93.412698
     * W-0 672.0 / 910 = 73.846154
     * </pre>
     */
    @Test
    void occupancyCameBackIntoItsBand() throws IOException {
        JsonNode occupancy = sinceTheCrowdedTime().at("/company/occupancy");
        BigDecimal low = decimal(occupancy.at("/target/low"));
        BigDecimal high = decimal(occupancy.at("/target/high"));
        List<BigDecimal> weeks = values(occupancy.path("series"));

        assertThat(low).isEqualByComparingTo("60");
        assertThat(high).isEqualByComparingTo("85");
        assertThat(weeks).hasSize(41);
        assertThat(weeks.getFirst()).isEqualByComparingTo("93.412698").isGreaterThan(high);
        assertThat(weeks.getLast()).isEqualByComparingTo("73.846154").isBetween(low, high);
        // Every day of the last two weeks, and of the week in progress, lies between 66 and 83 %.
        assertThat(occupancy.path("status").asText()).isEqualTo("ON_TRACK");
    }

    /**
     * Weighted by the number of ratings; the plain mean of the seven days would be 4.621429 in the last week.
     *
     * <pre>
     * awk -F, '/^GUEST_RATING,W-(0|40)\// {split($2, p, "/"); n[p[1]] += $3 * $6; d[p[1]] += $6}
     *     END {for (w in n) printf "%s %.2f / %d = %.6f\n", w, n[w], d[w], n[w] / d[w]}' measurements/company.csv
     * W-40 411.09 / 102 = 4.030294
     * W-0 423.98 / 92 = 4.608478
     * </pre>
     */
    @Test
    void guestsLikeItBetterSince() throws IOException {
        JsonNode rating = sinceTheCrowdedTime().at("/company/rating");
        List<BigDecimal> weeks = values(rating.path("series"));

        assertThat(weeks.getFirst()).isEqualByComparingTo("4.030294");
        assertThat(weeks.getLast()).isEqualByComparingTo("4.608478");
        // No day of the last two weeks is rated below 4.4.
        assertThat(rating.path("status").asText()).isEqualTo("ACHIEVED");
    }

    /**
     * <pre>
     * awk -F, '/^REVENUE_PER_TABLE,W-(0|40)\// {split($2, p, "/"); n[p[1]] += $4; d[p[1]] += $5}
     *     END {for (w in n) printf "%s %.2f / %d = %.6f\n", w, n[w], d[w], n[w] / d[w]}' measurements/company.csv
     * W-40 17286.35 / 126 = 137.193254
     * W-0 20592.31 / 182 = 113.144560
     * </pre>
     */
    @Test
    void moreTablesBringMoreAltogetherAndLessEach() throws IOException {
        JsonNode revenuePerTable = sinceTheCrowdedTime().at("/company/revenuePerTable");
        List<BigDecimal> weeks = values(revenuePerTable.path("series"));

        assertThat(weeks.getFirst()).isEqualByComparingTo("137.193254");
        assertThat(weeks.getLast()).isEqualByComparingTo("113.144560");
        assertThat(revenuePerTable.path("segments").findValuesAsText("segment"))
                .containsExactlyInAnyOrder("Dining room", "Garden room");
    }

    /** referrals.csv: 18,400.00 + 9,650.50 + 27,300.00, and one guest who has not come yet. */
    @Test
    void aGuestRefersOthersWhoReferOthers() throws IOException {
        JsonNode elena = account(sinceTheCrowdedTime().path("keyAccounts"));

        JsonNode advocacy = elena.path("advocacy");
        assertThat(advocacy.path("isReference").asBoolean()).isTrue();
        assertThat(advocacy.path("referralCount").asInt()).isEqualTo(4);
        assertThat(decimal(advocacy.at("/referredRevenue/amount"))).isEqualByComparingTo("55350.50");
        assertThat(advocacy.at("/referredRevenue/currency").asText()).isEqualTo("EUR");

        List<JsonNode> referred = stream(elena.at("/referrals/edges"))
                .map(edge -> edge.at("/node/referredAccount"))
                .toList();
        assertThat(referred)
                .extracting(account -> account.path("name").asText())
                .containsExactly("Paolo Conti", "Hotel Belvedere", "Galleria Arno", "Studio Legale Ferri");
        assertThat(referred.getLast()
                        .at("/referrals/edges/0/node/referredAccount/name")
                        .asText())
                .isEqualTo("Cantieri Vela");
    }

    /** elena.csv: 0, 1, 0, 1, 1, 0, 0, 1 by quarter, which her four referrals are; at least 1 in the last is the target. */
    @Test
    void referralsAreCountedByTheQuarter() throws IOException {
        JsonNode referrals = account(sinceTheCrowdedTime().path("keyAccounts")).path("referralCounts");

        assertThat(decimal(referrals.at("/current/value"))).isEqualByComparingTo("1");
        assertThat(referrals.path("status").asText()).isEqualTo("ACHIEVED");
        assertThat(stream(referrals.at("/trend/points"))
                        .mapToDouble(JsonNode::asDouble)
                        .sum())
                .isEqualTo(4);
    }

    private JsonNode sinceTheCrowdedTime() throws IOException {
        return ask(monday(40), monday(-1).minusDays(1));
    }
}
