package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** By what an object can be followed into other subgraphs. */
final class Entries {

    /** What asks for the same: whoever knows the condition of an object can go on at all the targets. */
    record Entry(Condition condition, List<Vertex> targets) {
        Entry {
            targets = List.copyOf(targets);
        }
    }

    /** A key of a type in a subgraph. */
    record Key(Condition condition, boolean resolvable) {}

    private final Merged merged;
    private final Api api;
    private final Graph graph;
    private final Map<String, List<Entry>> byType = new HashMap<>();
    private final Map<Vertex, Boolean> ownKeys = new HashMap<>();

    Entries(Merged merged, Api api, Graph graph) {
        this.merged = merged;
        this.api = api;
        this.graph = graph;
    }

    /** Those of an object that is of that type. */
    List<Entry> of(String type) {
        List<Entry> known = byType.get(type);
        if (known == null) {
            known = newEntries(type);
            byType.put(type, known);
        }
        return known;
    }

    /** The keys that a subgraph names for its type, as far as they can be read. */
    Stream<Key> keys(int subgraph, String typeName) {
        ImplementingDef type = graph.type(subgraph, typeName);
        return type == null
                ? Stream.empty()
                : type.applied(FederationDirective.KEY).flatMap(key -> {
                    Condition condition = Condition.parse(key.text("fields"));
                    return Stream.ofNullable(condition).map(each -> new Key(each, key.flag("resolvable", true)));
                });
    }

    /** Whether the subgraph names a key of the type all fields of which it resolves itself: by it others can give the object back. */
    boolean hasOwnKey(Vertex vertex) {
        Boolean known = ownKeys.get(vertex);
        if (known == null) {
            known = keys(vertex.subgraph(), vertex.type()).anyMatch(key -> isResolvedAt(vertex, key.condition()));
            ownKeys.put(vertex, known);
        }
        return known;
    }

    private List<Entry> newEntries(String type) {
        SequencedMap<Condition, List<Vertex>> targets = new LinkedHashMap<>();
        boolean root = Arrays.stream(Operation.values())
                .anyMatch(each -> each.rootType().equals(type));
        for (int subgraph = 0; subgraph < merged.subgraphs().size(); subgraph++) {
            if (root) {
                add(Condition.NONE, subgraph, type, targets);
            }
            addKeys(subgraph, type, targets);
            for (String seenAsObject : api.interfaces(type)) {
                if (api.isObject(type) && graph.type(subgraph, seenAsObject) instanceof ObjectDef) {
                    addKeys(subgraph, seenAsObject, targets);
                }
            }
        }
        return targets.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .toList();
    }

    private void addKeys(int subgraph, String type, SequencedMap<Condition, List<Vertex>> targets) {
        keys(subgraph, type).filter(Key::resolvable).forEach(key -> add(key.condition(), subgraph, type, targets));
    }

    private void add(Condition condition, int subgraph, String type, SequencedMap<Condition, List<Vertex>> targets) {
        Vertex target = graph.vertex(subgraph, type);
        if (target != null) {
            targets.computeIfAbsent(condition, key -> new ArrayList<>()).add(target);
        }
    }

    private boolean isResolvedAt(Vertex vertex, Condition key) {
        return key.paths().stream().allMatch(path -> isResolvedAt(vertex, path));
    }

    private boolean isResolvedAt(Vertex vertex, Condition.Path path) {
        String at = vertex.type();
        for (Condition.Step step : path.steps()) {
            switch (step) {
                case Condition.Cast cast -> at = cast.type();
                case Condition.Field field -> {
                    FieldPart part = graph.part(vertex.subgraph(), at, field.name());
                    if (part != null && !part.isResolved()) {
                        return false;
                    }
                    at = part == null ? at : part.type().name();
                }
            }
        }
        return true;
    }
}
