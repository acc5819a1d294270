package dev.kontor.gateway.composition.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Collects changes while two schemas are compared. Not thread-safe. */
final class Changes {

    private final List<Change> all = new ArrayList<>();

    void add(ChangeKind kind, String coordinate, String message) {
        all.add(new Change(kind, coordinate, message));
    }

    List<Change> inOrder() {
        return all.stream().sorted().toList();
    }

    /** Goes through what has names: what is gone, what is new, and what is in both. */
    static <T> void compare(
            SequencedMap<String, ? extends T> before,
            SequencedMap<String, ? extends T> after,
            Consumer<T> removed,
            Consumer<T> added,
            BiConsumer<T, T> both) {
        for (Map.Entry<String, ? extends T> old : before.entrySet()) {
            T now = after.get(old.getKey());
            if (now == null) {
                removed.accept(old.getValue());
            } else {
                both.accept(old.getValue(), now);
            }
        }
        for (Map.Entry<String, ? extends T> now : after.entrySet()) {
            if (!before.containsKey(now.getKey())) {
                added.accept(now.getValue());
            }
        }
    }
}
