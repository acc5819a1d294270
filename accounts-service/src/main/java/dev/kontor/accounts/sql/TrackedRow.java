package dev.kontor.accounts.sql;

import dev.kontor.accounts.change.domain.Tracked;

/** A row of a table of tracked objects. */
public interface TrackedRow<T extends Tracked<T>> {

    T toDomain();

    /** Takes all that a change may have made different. */
    void set(T object);
}
