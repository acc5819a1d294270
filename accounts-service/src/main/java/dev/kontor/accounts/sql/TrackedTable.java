package dev.kontor.accounts.sql;

import dev.kontor.accounts.change.domain.Tracked;
import dev.kontor.accounts.change.domain.TrackedStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A table of tracked objects: what all of their kinds have in common. */
public abstract class TrackedTable<T extends Tracked<T>, E extends TrackedRow<T>>
        implements TrackedStore<T>, PanacheRepositoryBase<E, UUID> {

    @Override
    public List<T> findAll(Collection<UUID> ids) {
        Among among = Among.of("id", ids);
        return list(among.condition(), among.parameters()).stream()
                .map(TrackedRow::toDomain)
                .toList();
    }

    @Override
    public Optional<T> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(TrackedRow::toDomain);
    }

    @Override
    public T save(T object) {
        E row = findById(object.id());
        row.set(object);
        flush(); // the version counts up here
        return row.toDomain();
    }

    /** Removes a locked object. */
    public void remove(T object) {
        delete(findById(object.id()));
        flush();
    }

    /**
     * Adds an object.
     *
     * @param row with what never changes of it
     */
    protected T insert(E row, T object) {
        row.set(object);
        persistAndFlush(row);
        return row.toDomain();
    }
}
