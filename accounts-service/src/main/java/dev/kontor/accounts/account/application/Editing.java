package dev.kontor.accounts.account.application;

import dev.kontor.accounts.change.domain.Changes;
import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.Tracked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes of something while it is locked: of two who have read the same version one changes it, and the audit trail tells
 * what. In the caller's transaction.
 */
@ApplicationScoped
public class Editing {

    private final Changes changes;
    private final Now now;

    Editing(Changes changes, Now now) {
        this.changes = changes;
        this.now = now;
    }

    /** Notes that something was created. */
    public <T extends Tracked<T>> ChangeOutcome<T> created(String caller, T object) {
        changes.add(Difference.created(object), caller, now.instant());
        return new ChangeOutcome.Changed<>(object);
    }

    /**
     * Changes an object. What is the same as before is no change, and makes no new version.
     *
     * @param idField the input's field that names the object
     * @param locked the object, which no other transaction can change meanwhile; empty when it does not exist
     * @param edit makes of the object as it is the object as it should be from now on
     * @param save writes it; returns it as the next version
     */
    public <T extends Tracked<T>> ChangeOutcome<T> edit(
            String caller,
            String idField,
            Optional<T> locked,
            int expectedVersion,
            BiFunction<T, Instant, ChangeOutcome<T>> edit,
            BiFunction<T, Instant, T> save) {
        return guarded(idField, locked, expectedVersion, before -> {
            Instant at = now.instant();
            ChangeOutcome<T> outcome = edit.apply(before, at);
            if (!(outcome instanceof ChangeOutcome.Changed<T>(T after))) {
                return outcome;
            }
            Difference difference = before.differenceTo(after);
            if (difference.isEmpty()) {
                return new ChangeOutcome.Changed<>(before);
            }
            T saved = save.apply(after, at);
            changes.add(difference, caller, at);
            return new ChangeOutcome.Changed<>(saved);
        });
    }

    /** Removes an object; the outcome has it as it was. */
    public <T extends Tracked<T>> ChangeOutcome<T> remove(
            String caller, String idField, Optional<T> locked, int expectedVersion, Consumer<T> delete) {
        return guarded(idField, locked, expectedVersion, object -> {
            delete.accept(object);
            changes.add(Difference.removed(object), caller, now.instant());
            return new ChangeOutcome.Changed<>(object);
        });
    }

    private static <T extends Tracked<T>> ChangeOutcome<T> guarded(
            String idField, Optional<T> locked, int expectedVersion, Function<T, ChangeOutcome<T>> change) {
        if (locked.isEmpty()) {
            return new ChangeOutcome.NotFound<>(idField);
        }
        T object = locked.get();
        return object.version() == expectedVersion
                ? change.apply(object)
                : new ChangeOutcome.Conflict<>(object.version());
    }
}
