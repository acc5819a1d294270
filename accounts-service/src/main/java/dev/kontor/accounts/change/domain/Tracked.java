package dev.kontor.accounts.change.domain;

import java.util.UUID;

/** An account, or something that belongs to one, whose changes are guarded by a version and told in the audit trail. */
public interface Tracked<T> {

    UUID id();

    /** The account that it is or belongs to. */
    UUID accountId();

    /** Name of its GraphQL type. */
    String type();

    /** What the audit trail calls it by when it is created or removed. */
    String title();

    /** Counts changes, from 1; the optimistic lock. */
    int version();

    /** What is different about it afterwards. */
    Difference differenceTo(T after);
}
