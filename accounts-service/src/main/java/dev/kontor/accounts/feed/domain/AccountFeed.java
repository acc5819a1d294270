package dev.kontor.accounts.feed.domain;

import java.util.List;

/** The accounts in the order of their last published change. */
public interface AccountFeed {

    /** Up to {@code limit} of the accounts whose last change lies behind a position, nearest first. */
    List<AccountFacts> after(long position, int limit);

    /** The position of the last change of all, 0 before the first. */
    long lastPosition();
}
