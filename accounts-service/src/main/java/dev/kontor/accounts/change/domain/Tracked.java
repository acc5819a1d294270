package dev.kontor.accounts.change.domain;

import java.util.UUID;

/** Something whose changes are guarded by a version and told in an audit trail. */
public interface Tracked<T> {

    UUID id();

    /** Where its changes are told. */
    Trail trail();

    /** Name of its GraphQL type, which is a node: the audit trail tells what has changed by its global id. */
    String type();

    /** What the audit trail calls it by when it is created or removed. */
    String title();

    /** Counts changes, from 1; the optimistic lock. */
    int version();

    /** What is different about it afterwards. */
    Difference differenceTo(T after);
}
