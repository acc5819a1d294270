package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response keys at one place of the response. The client's come first; what the gateway asks for on its own account
 * shares a key with the same question of the client's, and otherwise gets one that collides with none.
 */
final class ResponseKeys {

    private final List<Field> taken = new ArrayList<>();
    private final Map<String, ResponseKeys> below = new HashMap<>();
    private int invented;

    static ResponseKeys of(SelectionSet client) {
        ResponseKeys keys = new ResponseKeys();
        keys.take(client);
        return keys;
    }

    private void take(SelectionSet client) {
        for (Field field : client.fields()) {
            taken.add(field);
            SelectionSet selection = field.selection();
            if (selection != null) {
                below(field.responseKey()).take(selection);
            }
        }
    }

    ResponseKeys below(String responseKey) {
        return below.computeIfAbsent(responseKey, key -> new ResponseKeys());
    }

    /** The key under which objects of a type carry an internal field. */
    String internal(Field field, String objectType) {
        String same = sameQuestion(field, objectType);
        if (same != null) {
            return same;
        }
        String key = field.name();
        while (isTaken(key)) {
            key = "_" + invented++ + "_" + field.name();
        }
        taken.add(new Field(
                key, field.name(), field.arguments(), field.objectTypes(), field.type(), field.selection(), false));
        return key;
    }

    private @Nullable String sameQuestion(Field field, String objectType) {
        for (Field other : taken) {
            if (other.asksSameAs(field)
                    && !other.denied()
                    && other.objectTypes().contains(objectType)) {
                return other.responseKey();
            }
        }
        return null;
    }

    private boolean isTaken(String key) {
        return taken.stream().anyMatch(field -> field.responseKey().equals(key));
    }
}
