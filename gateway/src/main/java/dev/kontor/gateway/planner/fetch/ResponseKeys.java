package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys at one place of the subgraphs' answers. The client's come first; what the gateway asks for on its own account
 * shares a key with the same question of the client's, and otherwise gets one that collides with none.
 */
final class ResponseKeys {

    /** A field under a key, and the object types that carry it there. */
    private record Taken(String key, Field field, SequencedSet<String> objectTypes) {}

    private final Supergraph supergraph;
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, ResponseKeys> below = new HashMap<>();
    private int invented;

    ResponseKeys(Supergraph supergraph, SelectionSet client) {
        this(supergraph);
        take(client);
    }

    private ResponseKeys(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    private void take(SelectionSet client) {
        for (Field field : client.fields()) {
            taken.add(new Taken(field.dataKey(), field, field.objectTypes()));
            SelectionSet selection = field.selection();
            if (selection != null) {
                below(field.dataKey()).take(selection);
            }
        }
    }

    ResponseKeys below(String key) {
        return below.computeIfAbsent(key, k -> new ResponseKeys(supergraph));
    }

    /** The key under which objects of a type carry an internal field. */
    String internal(Field field, String objectType) {
        SequencedSet<String> objects = possible(objectType);
        String same = sameQuestion(field, objects);
        if (same != null) {
            return same;
        }
        String key = field.name();
        while (collides(key, field, objects)) {
            key = "_" + invented++ + "_" + field.name();
        }
        taken.add(new Taken(key, field, objects));
        return key;
    }

    /** The object types that a value can have: several where an interface is seen as an object. */
    private SequencedSet<String> possible(String objectType) {
        SequencedSet<String> objects = new TreeSet<>();
        objects.add(objectType);
        CompositeType type = supergraph.requireComposite(objectType);
        if (type.isAbstract()) {
            objects.addAll(type.possibleAnywhere());
        }
        return objects;
    }

    private @Nullable String sameQuestion(Field field, SequencedSet<String> objects) {
        SequencedSet<String> concrete = new TreeSet<>(objects);
        concrete.removeIf(object ->
                objects.size() > 1 && supergraph.requireComposite(object).isAbstract());
        for (Taken other : taken) {
            if (other.field.asksSameAs(field) && !other.field.denied() && other.objectTypes.containsAll(concrete)) {
                return other.key;
            }
        }
        return null;
    }

    /** Other object types may have the same question under the same key, if all subgraphs give it the same shape. */
    private boolean collides(String key, Field field, SequencedSet<String> objects) {
        return taken.stream()
                .filter(other -> other.key.equals(key))
                .anyMatch(other -> !other.field.asksSameAs(field)
                        || other.field.denied()
                        || !haveSameShape(other, field, objects));
    }

    private boolean haveSameShape(Taken other, Field field, SequencedSet<String> objects) {
        Map<String, String> shapes = new HashMap<>();
        other.objectTypes.forEach(object -> shapes.putAll(supergraph.shapes(object, other.field.name())));
        return objects.stream()
                .allMatch(object -> supergraph.shapes(object, field.name()).entrySet().stream()
                        .allMatch(shape ->
                                shape.getValue().equals(shapes.getOrDefault(shape.getKey(), shape.getValue()))));
    }
}
