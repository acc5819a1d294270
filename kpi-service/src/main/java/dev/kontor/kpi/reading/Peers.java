package dev.kontor.kpi.reading;

import dev.kontor.kpi.account.AccountTier;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that are compared with each other.
 *
 * @param tier of this tier only; null for any
 * @param industry of this industry only; null for any
 */
public record Peers(@Nullable AccountTier tier, @Nullable String industry) {

    /** All accounts. */
    public static final Peers ALL = new Peers(null, null);
}
