package dev.kontor.accounts.feed.domain;

import dev.kontor.accounts.account.domain.KeyAccount;

/**
 * An account and the position of its last published change in the feed.
 *
 * @param position grows from change to change, in the order in which they were committed
 */
public record AccountFacts(long position, KeyAccount account) {}
