package dev.kontor.accounts.account.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of considerable, not only monetary, value to the company.
 *
 * @param id key
 * @param number what people call it by, {@code KA-0042}
 * @param name legal or trading name
 * @param tier attention level
 * @param lifecycle stage of the relationship
 * @param industry industry of the customer, null when unknown
 * @param customerSince first business with the customer, null before it or when unknown
 * @param manager dedicated manager, null while vacant
 * @param ratings null until rated
 * @param version counts changes, from 1; the optimistic lock
 * @param updatedAt last change
 */
public record KeyAccount(
        UUID id,
        String number,
        String name,
        AccountTier tier,
        AccountLifecycle lifecycle,
        @Nullable String industry,
        @Nullable LocalDate customerSince,
        @Nullable AccountManager manager,
        @Nullable AccountRatings ratings,
        int version,
        Instant updatedAt) {

    public KeyAccount {
        if (tier.needsManager() && manager == null) {
            throw new IllegalArgumentException("%s is %s but has no manager".formatted(number, tier));
        }
    }
}
