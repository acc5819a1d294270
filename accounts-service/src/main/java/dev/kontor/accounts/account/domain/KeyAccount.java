package dev.kontor.accounts.account.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import dev.kontor.kit.relay.GlobalId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of considerable, not only monetary, value to the company.
 *
 * @param id key
 * @param number what people call it by, {@code KA-0042}
 * @param details what a colleague may write about it
 * @param tier attention level
 * @param manager dedicated manager, null while vacant
 * @param ratings null until rated
 * @param parentId the account above it in the corporate hierarchy, null at the top
 * @param version counts changes, from 1; the optimistic lock
 * @param updatedAt last change
 */
public record KeyAccount(
        UUID id,
        String number,
        AccountDetails details,
        AccountTier tier,
        @Nullable AccountManager manager,
        @Nullable AccountRatings ratings,
        @Nullable UUID parentId,
        int version,
        Instant updatedAt)
        implements OfAccount<KeyAccount> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "KeyAccount";

    public KeyAccount {
        if (tier.needsManager() && manager == null) {
            throw new IllegalArgumentException("%s is %s but has no manager".formatted(number, tier));
        }
    }

    public KeyAccount with(AccountDetails other) {
        return new KeyAccount(id, number, other, tier, manager, ratings, parentId, version, updatedAt);
    }

    public KeyAccount with(AccountTier other) {
        return new KeyAccount(id, number, details, other, manager, ratings, parentId, version, updatedAt);
    }

    public KeyAccount with(AccountRatings other) {
        return new KeyAccount(id, number, details, tier, manager, other, parentId, version, updatedAt);
    }

    public KeyAccount withManager(@Nullable AccountManager other) {
        return new KeyAccount(id, number, details, tier, other, ratings, parentId, version, updatedAt);
    }

    public KeyAccount withParent(@Nullable UUID other) {
        return new KeyAccount(id, number, details, tier, manager, ratings, other, version, updatedAt);
    }

    @Override
    public UUID accountId() {
        return id;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return details.name();
    }

    @Override
    public Difference differenceTo(KeyAccount after) {
        AccountDetails now = after.details;
        return Difference.of(this)
                .field("name", details.name(), now.name())
                .field("tier", tier, after.tier)
                .field("lifecycle", details.lifecycle(), now.lifecycle())
                .field("industry", details.industry(), now.industry())
                .field("country", details.country(), now.country())
                .field("customerSince", details.customerSince(), now.customerSince())
                .field("renewalDate", details.renewalDate(), now.renewalDate())
                .field("manager", name(manager), name(after.manager))
                .field("ratings", ratings, after.ratings)
                .field("parent", globalId(parentId), globalId(after.parentId));
    }

    private static @Nullable String name(@Nullable AccountManager manager) {
        return manager == null ? null : manager.name();
    }

    private static @Nullable String globalId(@Nullable UUID account) {
        return account == null ? null : GlobalId.of(TYPE, account).encode();
    }
}
