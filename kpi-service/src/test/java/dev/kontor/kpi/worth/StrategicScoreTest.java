package dev.kontor.kpi.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kpi.account.AccountFacts;
import dev.kontor.kpi.account.AccountTier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of the score; all numbers are worked out by hand. */
class StrategicScoreTest {

    private static final ScoreWeights DEFAULTS = weights("40 25 20 15");

    @ParameterizedTest
    @CsvSource({
        // share, strategic value, potential, engagement, revenue, total, tier
        "12, 80, 60, 40, 60, 62, KEY", // (2400 + 2000 + 1200 + 600) / 100
        "20, 100, 100, 100, 100, 100, STRATEGIC", // a fifth is all
        "55, 100, 100, 100, 100, 100, STRATEGIC", // and more is no more
        "0, 0, 0, 0, 0, 0, STANDARD",
        "0, 100, 100, 100, 0, 60, KEY", // without revenue, three of the four
        "-4, 100, 100, 100, 0, 60, KEY", // paid back
        "20, 40, 60, 87, 100, 75, STRATEGIC", // (4000 + 1000 + 1200 + 1305) / 100 = 75.05
        "20, 40, 60, 83, 100, 74, KEY", // 74.45
        "20, 40, 60, 84, 100, 75, STRATEGIC", // 74.6 is seen as 75, so it is called as 75 is
        "11, 55, 55, 55, 55, 55, KEY",
        "7, 35, 35, 35, 35, 35, GROWTH",
        "6.8, 34, 34, 34, 34, 34, STANDARD",
        "3.333333, 0, 0, 0, 17, 7, STANDARD", // 16.666665; 6.666666
        "2.5, 50, 50, 50, 12, 35, GROWTH", // 12.5, half to even; (500 + 3000) / 100
    })
    void isTheWeightedMeanOfFourRatings(
            BigDecimal share,
            int strategicValue,
            int growthPotential,
            int engagement,
            int revenue,
            int total,
            AccountTier tier) {
        var ratings = new AccountFacts.Ratings(strategicValue, growthPotential, engagement);
        var score = new StrategicScore(share, ratings, DEFAULTS);

        assertThat(score.revenue()).isEqualTo(revenue);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.suggestedTier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "1 1 1 1, 48", // (60 + 80 + 30 + 20) / 4 = 47.5, half to even
        "0 1 0 0, 80",
        "1 0 0 0, 60",
        "0.5 0 0 1.5, 30", // (30 + 30) / 2
        "3 0 0 0.000001, 60",
    })
    void weighsAsTheCompanyDoes(String weights, int total) {
        var ratings = new AccountFacts.Ratings(80, 30, 20);

        assertThat(new StrategicScore(new BigDecimal("12"), ratings, weights(weights)).total())
                .isEqualTo(total);
    }

    @Test
    void thereIsNoneUntilRated() {
        assertThat(new AccountWorth(new RevenueShare(BigDecimal.TEN, 1), null).score(DEFAULTS))
                .isEmpty();
        assertThat(new AccountWorth(null, new AccountFacts.Ratings(100, 100, 100))
                        .score(DEFAULTS)
                        .orElseThrow()
                        .total())
                .isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 0", "40 25 20 -1"})
    void noOtherWeightsCanBeSet(String weights) {
        assertThatThrownBy(() -> weights(weights))
                .hasMessageStartingWith("kpi.score.weights.* must not be less than 0");
    }

    private static ScoreWeights weights(String text) {
        List<BigDecimal> weights =
                Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
        return new ScoreWeights(weights.get(0), weights.get(1), weights.get(2), weights.get(3));
    }
}
