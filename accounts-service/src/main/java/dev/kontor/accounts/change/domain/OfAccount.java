package dev.kontor.accounts.change.domain;

import java.util.UUID;

/** An account, or something that belongs to one. */
public interface OfAccount<T> extends Tracked<T> {

    /** The account that it is or belongs to. */
    UUID accountId();

    @Override
    default Trail trail() {
        return new Trail.OfAccount(accountId());
    }
}
