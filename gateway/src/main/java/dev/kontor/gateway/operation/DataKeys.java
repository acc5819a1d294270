package dev.kontor.gateway.operation;

import dev.kontor.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys under which subgraphs are asked for the fields of one selection. What a client may select under one response
 * key for several object types, a subgraph may refuse, since there the types differ: such fields get keys of their own.
 *
 * <pre>
 * { pets { ... on Cat { name } ... on Dog { name } } }      with Cat.name: String! and Dog.name: String in a subgraph
 *                                                       →   name on Cat, name as _1_name on Dog
 * </pre>
 *
 * @see <a href="https://spec.graphql.org/September2025/#SameResponseShape()">SameResponseShape</a>
 */
final class DataKeys {

    /** A key in use: the shape of its value in each subgraph, and what is selected on it. */
    private record Taken(String dataKey, Map<String, String> shapes, List<SelectionSet> selections) {}

    private final Supergraph supergraph;
    private final Set<String> responseKeys;
    private final Map<String, List<Taken>> taken = new HashMap<>();
    private int invented;

    DataKeys(Supergraph supergraph, Set<String> responseKeys) {
        this.supergraph = supergraph;
        this.responseKeys = responseKeys;
    }

    /** The field, or a field for each set of its object types that need another key. */
    List<Field> assign(Field field) {
        if (field.isTypename() || field.isIntrospection() || field.denied()) {
            return List.of(field);
        }
        SequencedMap<String, SequencedSet<String>> byKey = new LinkedHashMap<>();
        for (String object : field.objectTypes()) {
            byKey.computeIfAbsent(keyFor(object, field), key -> new TreeSet<>()).add(object);
        }
        List<Field> fields = new ArrayList<>();
        byKey.forEach((dataKey, objects) -> fields.add(field.under(dataKey, objects)));
        return fields;
    }

    private String keyFor(String object, Field field) {
        Map<String, String> shapes = supergraph.shapes(object, field.name());
        SelectionSet selection = field.selection();
        List<Taken> known = taken.computeIfAbsent(field.responseKey(), key -> new ArrayList<>());
        for (Taken one : known) {
            if (agree(one.shapes, shapes) && (selection == null || agree(one.selections, selection))) {
                one.shapes.putAll(shapes);
                return one.dataKey;
            }
        }
        String dataKey = known.isEmpty() ? field.responseKey() : inventFor(field.responseKey());
        List<SelectionSet> selections = new ArrayList<>();
        if (selection != null) {
            selections.add(selection);
        }
        known.add(new Taken(dataKey, new HashMap<>(shapes), selections));
        return dataKey;
    }

    private String inventFor(String responseKey) {
        String key;
        do {
            key = "_" + ++invented + "_" + responseKey;
        } while (responseKeys.contains(key));
        return key;
    }

    private static boolean agree(Map<String, String> some, Map<String, String> others) {
        return others.entrySet().stream()
                .allMatch(place -> place.getValue().equals(some.getOrDefault(place.getKey(), place.getValue())));
    }

    /** What is selected for other object types under the same key is merged with it where a subgraph has both. */
    private boolean agree(List<SelectionSet> others, SelectionSet selection) {
        if (others.contains(selection)) {
            return true;
        }
        Map<String, String> shapes = shapesBelow(selection);
        if (!others.stream().allMatch(other -> agree(shapesBelow(other), shapes))) {
            return false;
        }
        others.add(selection);
        return true;
    }

    private Map<String, String> shapesBelow(SelectionSet selection) {
        Map<String, String> shapes = new HashMap<>();
        addShapesBelow(selection, "", shapes);
        return shapes;
    }

    private void addShapesBelow(SelectionSet selection, String path, Map<String, String> shapes) {
        for (Field field : selection.fields()) {
            String place = path + "." + field.dataKey();
            for (String object : field.objectTypes()) {
                supergraph
                        .shapes(object, field.name())
                        .forEach((subgraph, shape) -> shapes.put(subgraph + place, shape));
            }
            if (field.selection() != null) {
                addShapesBelow(field.selection(), place, shapes);
            }
        }
    }
}
