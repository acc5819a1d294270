package dev.kontor.kpi.worth;

import dev.kontor.kpi.account.AccountFacts;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what an account is worth.
 *
 * @param share of the company's revenue; null when none was recorded in the twelve latest closed months
 * @param ratings by colleagues; null until there are
 */
public record AccountWorth(@Nullable RevenueShare share, AccountFacts.@Nullable Ratings ratings) {

    /** Of an account that is not known. */
    public static final AccountWorth UNKNOWN = new AccountWorth(null, null);

    /** Empty until it is rated. Who has no revenue yet may be worth much all the same. */
    public Optional<StrategicScore> score(ScoreWeights weights) {
        return Optional.ofNullable(ratings)
                .map(rated -> new StrategicScore(share == null ? BigDecimal.ZERO : share.percent(), rated, weights));
    }
}
