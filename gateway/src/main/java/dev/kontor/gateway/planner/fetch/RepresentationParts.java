package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.plan.Representation.Part;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/** Required fields as they are sent: under the names of the field set, from the keys that the response has them under. */
final class RepresentationParts {

    private final Supergraph supergraph;

    RepresentationParts(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /**
     * A field of objects of one type.
     *
     * @param key it identifies the entity
     */
    List<Part> of(Field field, String objectType, boolean key, ResponseKeys keys) {
        return of(field, Set.of(objectType), false, key, keys);
    }

    /** Under other keys for other object types where the client's keys differ. */
    private List<Part> of(Field field, Set<String> objectTypes, boolean someOnly, boolean key, ResponseKeys keys) {
        SequencedMap<String, SequencedSet<String>> byKey = new LinkedHashMap<>();
        for (String type : field.objectTypes()) {
            if (objectTypes.contains(type)) {
                byKey.computeIfAbsent(keys.internal(field, type), k -> new TreeSet<>())
                        .add(type);
            }
        }
        List<Part> parts = new ArrayList<>();
        byKey.forEach((responseKey, types) -> {
            SelectionSet selection = field.selection();
            parts.add(new Part(
                    field.name(),
                    responseKey,
                    key,
                    someOnly && !types.containsAll(objectTypes) ? types : null,
                    selection == null ? null : of(selection, key, keys.below(responseKey))));
        });
        return parts;
    }

    private List<Part> of(SelectionSet selection, boolean key, ResponseKeys keys) {
        CompositeType type = supergraph.requireComposite(selection.typeName());
        Set<String> all = type.possibleAnywhere();
        List<Part> parts = new ArrayList<>();
        for (Field field : selection.fields()) {
            if (field.isTypename()) {
                parts.add(new Part("__typename", "__typename", key, null, null));
            } else {
                parts.addAll(of(field, all, type.isAbstract(), key, keys));
            }
        }
        return parts;
    }
}
