package dev.kontor.accounts.account.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What makes an account a key account beside its revenue.
 *
 * @param scores the ratings
 * @param ratedBy who rated, null when the colleague is no registered manager
 * @param ratedAt when
 */
public record AccountRatings(RatingScores scores, @Nullable AccountManager ratedBy, Instant ratedAt) {

    /** For the audit trail, with the time: who finds the same again has rated as well. */
    @Override
    public String toString() {
        return "strategicValue %d, growthPotential %d, engagement %d at %s"
                .formatted(scores.strategicValue(), scores.growthPotential(), scores.engagement(), ratedAt);
    }
}
