package dev.kontor.kpi.account;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change feed of accounts-service: each account once, at its last change, in the order of commits. */
public interface AccountFeed {

    /** Most accounts of a page. */
    int PAGE = 500;

    /**
     * A page.
     *
     * @param cursor where the next begins
     */
    record Page(List<AccountFacts> accounts, String cursor) {

        public Page {
            accounts = List.copyOf(accounts);
        }

        /** Whether nothing lay behind it when it was read. */
        public boolean isLast() {
            return accounts.size() < PAGE;
        }
    }

    /**
     * The page after a cursor.
     *
     * @param cursor of the page before; null for the first page
     * @param patience how long to wait for a change when there is none yet
     * @return fails with {@link FeedRewoundException} when the feed never came that far, and with others when it cannot be read
     */
    Uni<Page> after(@Nullable String cursor, Duration patience);
}
