package dev.kontor.accounts.change.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tracked objects are kept: what all of their kinds have in common. */
public interface TrackedStore<T extends Tracked<T>> {

    /** Those of the objects that exist, in no particular order. */
    List<T> findAll(Collection<UUID> ids);

    /** The object, and no other transaction can change it until this one ends. */
    Optional<T> lock(UUID id);

    /** Writes what was changed of a locked object; returns it as the next version. */
    T save(T object);
}
