package dev.kontor.accounts.feed.api;

import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountRatings;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.feed.domain.AccountFacts;
import dev.kontor.kit.relay.GlobalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the change feed, as JSON.
 *
 * @param accounts each as it is now, or was at its position at least
 * @param cursor send it as {@code after} to go on; the one that was sent when nothing has changed since
 */
public record AccountFeedPage(List<Account> accounts, String cursor) {

    /**
     * What other services may know of an account.
     *
     * @param id global id
     * @param version grows with every change; of two, the greater is newer
     */
    public record Account(
            String id,
            String number,
            String name,
            AccountTier tier,
            AccountLifecycle lifecycle,
            @Nullable String industry,
            @Nullable Manager manager,
            @Nullable Ratings ratings,
            int version) {

        static Account of(KeyAccount account) {
            return new Account(
                    GlobalId.of(KeyAccount.TYPE, account.id()).encode(),
                    account.number(),
                    account.details().name(),
                    account.tier(),
                    account.details().lifecycle(),
                    account.details().industry(),
                    Manager.of(account.manager()),
                    Ratings.of(account.ratings()),
                    account.version());
        }
    }

    /**
     * The dedicated manager.
     *
     * @param id global id
     * @param subject the {@code sub} of the manager's tokens
     */
    public record Manager(String id, String subject) {

        static @Nullable Manager of(@Nullable AccountManager manager) {
            return manager == null
                    ? null
                    : new Manager(GlobalId.of(AccountManager.TYPE, manager.id()).encode(), manager.subject());
        }
    }

    /** Ratings, each 0 to 100. */
    public record Ratings(int strategicValue, int growthPotential, int engagement, Instant ratedAt) {

        static @Nullable Ratings of(@Nullable AccountRatings ratings) {
            return ratings == null
                    ? null
                    : new Ratings(
                            ratings.scores().strategicValue(),
                            ratings.scores().growthPotential(),
                            ratings.scores().engagement(),
                            ratings.ratedAt());
        }
    }

    static AccountFeedPage of(long after, List<AccountFacts> facts) {
        long last = facts.isEmpty() ? after : facts.getLast().position();
        return new AccountFeedPage(
                facts.stream().map(fact -> Account.of(fact.account())).toList(), String.valueOf(last));
    }
}
