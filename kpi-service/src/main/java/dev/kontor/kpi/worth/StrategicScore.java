package dev.kontor.kpi.worth;

import dev.kontor.kpi.account.AccountFacts;
import dev.kontor.kpi.account.AccountTier;
import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The four criteria of a key account, rated 0 to 100 and weighted. Colleagues rate three of them; revenue rates itself.
 *
 * @param share of the company's revenue, in percent; 0 for an account that has none
 */
public record StrategicScore(BigDecimal share, AccountFacts.Ratings ratings, ScoreWeights weights) {

    /** A fifth of all revenue is as much as can be asked of one customer. */
    private static final BigDecimal POINTS_PER_PERCENT = BigDecimal.valueOf(5);

    private static final int STRATEGIC_FROM = 75;
    private static final int KEY_FROM = 55;
    private static final int GROWTH_FROM = 35;

    /** 0 to 100, the weighted mean, as people see it. */
    public int total() {
        BigDecimal rated = weights.revenue()
                .multiply(revenueRating())
                .add(rated(weights.strategicValue(), ratings.strategicValue()))
                .add(rated(weights.growthPotential(), ratings.growthPotential()))
                .add(rated(weights.engagement(), ratings.engagement()));
        return whole(Decimals.divide(rated, weights.sum()));
    }

    /** 0 to 100, the share of the revenue, rated, as people see it. */
    public int revenue() {
        return whole(revenueRating());
    }

    /** What the total suggests, as people see it; only a person's acceptance changes an account's tier. */
    public AccountTier suggestedTier() {
        int total = total();
        if (total >= STRATEGIC_FROM) {
            return AccountTier.STRATEGIC;
        }
        if (total >= KEY_FROM) {
            return AccountTier.KEY;
        }
        return total >= GROWTH_FROM ? AccountTier.GROWTH : AccountTier.STANDARD;
    }

    private BigDecimal revenueRating() {
        return POINTS_PER_PERCENT
                .multiply(share)
                .max(BigDecimal.ZERO) // more was paid back than paid
                .min(Decimals.HUNDRED);
    }

    private static BigDecimal rated(BigDecimal weight, int rating) {
        return weight.multiply(BigDecimal.valueOf(rating));
    }

    private static int whole(BigDecimal points) {
        return points.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }
}
