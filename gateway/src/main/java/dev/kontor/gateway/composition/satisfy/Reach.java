package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.MergedField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value can be read that was met at one of some vertices: there, and wherever it can be followed to from there. */
final class Reach {

    /**
     * @param entered by a key; else the value was met there, and others can only be asked about it when it can be given back
     */
    record At(Vertex vertex, boolean entered) {}

    private final Knowledge knowledge;
    private final List<Vertex> members;
    private final List<At> all;
    private final Map<Integer, List<At>> bySubgraph = new HashMap<>();
    private final List<At> interfaceObjects = new ArrayList<>();

    private Reach(Knowledge knowledge, List<Vertex> members, List<At> all) {
        this.knowledge = knowledge;
        this.members = List.copyOf(members);
        this.all = List.copyOf(all);
        for (At at : all) {
            if (at.vertex().is(Vertex.Kind.INTERFACE_OBJECT)) {
                interfaceObjects.add(at);
            } else {
                bySubgraph
                        .computeIfAbsent(at.vertex().subgraph(), subgraph -> new ArrayList<>(1))
                        .add(at);
            }
        }
    }

    static Reach of(State state, Knowledge knowledge) {
        List<Vertex> members =
                state.members().stream().mapToObj(knowledge.graph()::vertex).toList();
        BitSet entered = new BitSet();
        members.forEach(member -> entered.or(knowledge.closure(member).ids()));
        List<At> all = new ArrayList<>();
        for (Vertex member : members) {
            add(new At(member, false), state, knowledge, all);
        }
        entered.stream().forEach(id -> add(new At(knowledge.graph().vertex(id), true), state, knowledge, all));
        return new Reach(knowledge, members, all);
    }

    private static void add(At at, State state, Knowledge knowledge, List<At> all) {
        if (!knowledge.api().isObject(state.type()) || !at.vertex().is(Vertex.Kind.ABSTRACT)) {
            all.add(at);
            return;
        }
        Vertex object = knowledge.graph().cast(at.vertex(), state.type());
        if (object != null) {
            all.add(new At(object, at.entered()));
        }
    }

    /** Where the value was met. */
    List<Vertex> members() {
        return members;
    }

    List<At> all() {
        return all;
    }

    /** Where the field may be: of an object in hundreds of subgraphs most have not the field. */
    List<At> having(MergedField field) {
        List<At> having = new ArrayList<>(interfaceObjects);
        for (int subgraph : knowledge.graph().subgraphsOf(field)) {
            having.addAll(bySubgraph.getOrDefault(subgraph, List.of()));
        }
        return having;
    }

    boolean isReadable(At at, Vertex.FieldEdge edge) {
        Condition requires = edge.requires();
        return requires == null || (canGiveBack(at) && knowledge.isMet(at.vertex(), requires));
    }

    boolean canGiveBack(At at) {
        return at.entered() || knowledge.entries().hasOwnKey(at.vertex());
    }

    /** Where the value is as that object; null when it cannot be told there. */
    @Nullable Vertex cast(Vertex vertex, String object) {
        return switch (vertex.kind) {
            case OBJECT -> vertex.type().equals(object) ? vertex : null;
            case ABSTRACT -> knowledge.graph().cast(vertex, object);
            case INTERFACE_OBJECT -> isTold(vertex, object) ? vertex : null;
        };
    }

    /** Whether some subgraph can tell which object it really is. */
    private boolean isTold(Vertex vertex, String object) {
        return knowledge.api().possible(vertex.type()).contains(object)
                && knowledge.closure(vertex).entered().stream()
                        .anyMatch(each -> !each.is(Vertex.Kind.INTERFACE_OBJECT));
    }
}
