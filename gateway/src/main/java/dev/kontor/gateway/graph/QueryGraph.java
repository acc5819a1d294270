package dev.kontor.gateway.graph;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.JoinType;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.federation.TypeRef;
import dev.kontor.gateway.graph.Edge.EntityMove;
import dev.kontor.gateway.graph.Edge.FieldMove;
import dev.kontor.gateway.graph.Edge.RootMove;
import dev.kontor.gateway.graph.Edge.TypeMove;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.FieldDefinition;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a query can be answered and how to get there: a node per type and subgraph, and the moves between them.
 * Immutable once built; made once per supergraph.
 */
public final class QueryGraph {

    /** The moves that begin (fields, types) or end (entities, root) at a node. */
    private record Moves(
            SequencedMap<String, FieldMove> fields,
            List<EntityMove> entries,
            List<TypeMove> types,
            SequencedSet<String> possibleTypes,
            boolean root) {}

    private final Supergraph supergraph;
    private final Map<String, Subgraph> subgraphs = new HashMap<>();
    private final SequencedMap<Node, Moves> moves = new LinkedHashMap<>();
    private final Map<String, List<Node>> nodesOfType = new HashMap<>();

    private final boolean partial;

    private QueryGraph(Supergraph supergraph) {
        this.supergraph = supergraph;
        supergraph.subgraphs().forEach(subgraph -> subgraphs.put(subgraph.id(), subgraph));
        supergraph.composites().values().forEach(this::add);
        supergraph.composites().values().forEach(this::addInterfaceObjects);
        partial = supergraph.composites().values().stream()
                .anyMatch(type -> nodes(type.name()).stream()
                                .filter(node -> !isOpaque(node))
                                .map(this::possibleTypes)
                                .distinct()
                                .count()
                        > 1);
    }

    public static QueryGraph of(Supergraph supergraph) {
        return new QueryGraph(supergraph);
    }

    private void add(CompositeType type) {
        type.subgraphIds().forEach(id -> {
            Node node = new Node(type.name(), subgraph(id));
            List<EntityMove> entries = type.joins().stream()
                    .filter(join -> join.subgraphId().equals(id) && join.resolvable())
                    .map(JoinType::key)
                    .filter(Objects::nonNull)
                    .map(key -> new EntityMove(node, key))
                    .toList();
            SequencedSet<String> possible = possibleTypes(type, id);
            boolean opaque = possible.contains(type.name());
            List<TypeMove> narrowing = !opaque
                    ? possible.stream()
                            .map(object -> new TypeMove(node, new Node(object, node.subgraph())))
                            .toList()
                    : List.of();
            moves.put(node, new Moves(fieldMoves(type, node), entries, narrowing, possible, isRoot(type)));
            nodesOfType.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(node);
        });
    }

    /** Where an interface is seen as an object, values are of that one type as far as one can tell there. */
    private static SequencedSet<String> possibleTypes(CompositeType type, String subgraphId) {
        String seenAs = type.seenAs().get(subgraphId);
        if (seenAs == null) {
            return type.possibleTypes().getOrDefault(subgraphId, new LinkedHashSet<>());
        }
        SequencedSet<String> one = new LinkedHashSet<>();
        one.add(seenAs);
        return one;
    }

    /** Objects are seen, too, by subgraphs that see an interface of theirs as an object. */
    private void addInterfaceObjects(CompositeType type) {
        type.subgraphIds()
                .filter(id -> type.name().equals(type.seenAs().get(id)))
                .forEach(id -> type.possibleTypes().getOrDefault(id, new LinkedHashSet<>()).stream()
                        .filter(object -> !object.equals(type.name()))
                        .forEach(object -> nodesOfType
                                .computeIfAbsent(object, name -> new ArrayList<>())
                                .add(new Node(type.name(), subgraph(id)))));
    }

    private SequencedMap<String, FieldMove> fieldMoves(CompositeType type, Node node) {
        SequencedMap<String, FieldMove> fields = new LinkedHashMap<>();
        for (FieldDefinition field : type.fields().values()) {
            FieldMove move = fieldMove(type, field, node);
            if (move != null) {
                fields.put(field.name(), move);
            }
        }
        return fields;
    }

    private @Nullable FieldMove fieldMove(CompositeType type, FieldDefinition field, Node node) {
        if (field.joins().isEmpty()) {
            return move(node, field);
        }
        for (JoinField join : field.joins()) {
            if (node.subgraph().id().equals(join.subgraphId())) {
                return move(node, field, join);
            }
        }
        // join v0.1 does not repeat a key's fields in the subgraphs that extend an entity, yet those answer them.
        boolean inKey = type.joins().stream()
                .filter(join -> join.subgraphId().equals(node.subgraph().id()))
                .map(JoinType::key)
                .anyMatch(key -> key != null
                        && key.items().stream()
                                .anyMatch(item -> item instanceof FieldSet.FieldItem keyField
                                        && keyField.name().equals(field.name())));
        return inKey ? move(node, field) : null;
    }

    private FieldMove move(Node node, FieldDefinition field) {
        return move(node, field, new JoinField(null, null, false, FieldSet.EMPTY, FieldSet.EMPTY, false, null));
    }

    private FieldMove move(Node node, FieldDefinition field, JoinField join) {
        TypeRef type = join.type() == null ? field.type() : join.type();
        CompositeType target = supergraph.composite(type.name());
        Node to = target == null ? null : new Node(target.name(), node.subgraph());
        // What a label moves is answered here in full while the label says so, and not at all otherwise.
        boolean external = join.external() || (join.overridden() && join.label() == null);
        return new FieldMove(node, field.name(), type, to, external, join.requires(), join.provides(), join.label());
    }

    private boolean isRoot(CompositeType type) {
        Supergraph.RootTypes roots = supergraph.rootTypes();
        return type.name().equals(roots.query())
                || type.name().equals(roots.mutation())
                || type.name().equals(roots.subscription());
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    public Subgraph subgraph(String id) {
        Subgraph subgraph = subgraphs.get(id);
        if (subgraph == null) {
            throw new IllegalArgumentException("Expected one of " + subgraphs.keySet() + ", got " + id);
        }
        return subgraph;
    }

    /**
     * The nodes at which an object of the type can be, in the order of its subgraphs: those of the type, and those of its
     * interfaces that a subgraph sees as an object. Empty when no subgraph defines it.
     *
     * @see <a href="https://specs.apollo.dev/federation/v2.3/#@interfaceObject">interfaceObject</a>
     */
    public List<Node> nodes(String type) {
        return nodesOfType.getOrDefault(type, List.of());
    }

    /** The move along a field; null when the subgraph does not name the field on that type. */
    public @Nullable FieldMove field(Node node, String field) {
        return moves(node).fields.get(field);
    }

    /** The ways into a node from other subgraphs. */
    public List<EntityMove> entries(Node node) {
        return moves(node).entries;
    }

    /**
     * Whether the subgraph cannot tell of which object type a value is: it sees an interface as an object. That is then the
     * one type that values can be.
     */
    public boolean isOpaque(Node node) {
        SequencedSet<String> possible = possibleTypes(node);
        return possible.size() == 1
                && supergraph.requireComposite(possible.getFirst()).isAbstract();
    }

    /** Names of the objects that a value at the node can be; of an object, and where an interface is seen as one, itself. */
    public SequencedSet<String> possibleTypes(Node node) {
        return moves(node).possibleTypes;
    }

    /** Whether some abstract type has other objects in one subgraph than in another. */
    public boolean isPartial() {
        return partial;
    }

    /** Whether a node can be entered from other subgraphs. */
    public boolean isEnterable(Node node) {
        return isRoot(node) || !entries(node).isEmpty();
    }

    /** Whether a node stands for the root type of queries, which can be entered from anywhere and at any time. */
    public boolean isQueryRoot(Node node) {
        return node.type().equals(supergraph.rootTypes().query());
    }

    /** Whether a node stands for a root type, which is entered without a key. */
    public boolean isRoot(Node node) {
        return moves(node).root;
    }

    private Moves moves(Node node) {
        Moves found = moves.get(node);
        if (found == null) {
            throw new IllegalArgumentException("No such node: " + node);
        }
        return found;
    }

    /** All edges, one a line. */
    @Override
    public String toString() {
        return moves.entrySet().stream()
                .flatMap(entry -> edges(entry.getKey(), entry.getValue()))
                .map(Edge::toString)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Edge> edges(Node node, Moves moves) {
        Stream<Edge> in = moves.root
                ? Stream.of(new RootMove(node))
                : moves.entries.stream().map(edge -> edge);
        return Stream.of(in, moves.types.stream(), moves.fields.values().stream())
                .flatMap(edges -> edges);
    }
}
