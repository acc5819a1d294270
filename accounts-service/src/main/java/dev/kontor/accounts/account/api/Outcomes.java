package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.change.domain.Tracked;
import dev.kontor.kit.relay.GlobalId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What mutations have in common: from global ids to outcomes, and from outcomes to payloads. */
public final class Outcomes {

    private Outcomes() {}

    /** The outcome of a change of what a field of the input names: nothing is found by what is no id of the type. */
    public static <T> ChangeOutcome<T> of(
            String type, String field, String id, Function<UUID, ChangeOutcome<T>> change) {
        return GlobalId.parseUuid(type, id).map(change).orElseGet(() -> new ChangeOutcome.NotFound<>(field));
    }

    /** The same of a change that can do without what the field names; it gets null when the field does. */
    public static <T> ChangeOutcome<T> ofOptional(
            String type, String field, @Nullable String id, Function<@Nullable UUID, ChangeOutcome<T>> change) {
        if (id == null) {
            return change.apply(null);
        }
        Optional<UUID> key = GlobalId.parseUuid(type, id);
        return key.isEmpty() ? new ChangeOutcome.NotFound<>(field) : change.apply(key.get());
    }

    /** What a payload shows of an outcome; null when nothing was changed. */
    public static <T, V> @Nullable V view(ChangeOutcome<T> outcome, Function<T, V> view) {
        return outcome instanceof ChangeOutcome.Changed<T>(T value) ? view.apply(value) : null;
    }

    /** The global id of what was removed; null when nothing was. */
    public static <T extends Tracked<T>> @Nullable String removedId(ChangeOutcome<T> outcome) {
        return view(
                outcome, removed -> GlobalId.of(removed.type(), removed.id()).encode());
    }
}
