package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.MergedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The objects that a field of an abstract type can be, in each of the subgraphs that share it: since all are to answer the same,
 * they should be the same.
 *
 * @param bySubgraph those of subgraphs that know the objects
 * @param common what all have in common
 */
record SharedRuntimeTypes(SequencedMap<String, SortedSet<String>> bySubgraph, SortedSet<String> common) {

    /** Nothing when there is nothing to compare. */
    static SharedRuntimeTypes of(State state, MergedField field, Api api, Graph graph) {
        SequencedMap<String, SortedSet<String>> bySubgraph = new LinkedHashMap<>();
        SortedSet<String> common = new TreeSet<>(api.visiblePossible(state.type()));
        List<Vertex> members = state.members().stream().mapToObj(graph::vertex).toList();
        if (isShared(field)
                && members.stream()
                                .filter(each -> each.is(Vertex.Kind.ABSTRACT))
                                .count()
                        > 1) {
            for (Vertex member : members) {
                // An interface that is seen as an object may be any of its objects.
                if (!member.is(Vertex.Kind.INTERFACE_OBJECT)) {
                    bySubgraph
                            .computeIfAbsent(graph.subgraphName(member.subgraph()), name -> new TreeSet<>())
                            .addAll(member.possible());
                    common.retainAll(member.possible());
                }
            }
        }
        return new SharedRuntimeTypes(bySubgraph, common);
    }

    boolean isDisjoint() {
        return common.isEmpty() && bySubgraph.values().stream().anyMatch(types -> !types.isEmpty());
    }

    boolean isUnequal() {
        return bySubgraph.values().stream().distinct().count() > 1;
    }

    /** {@code "a" returns A, B; "b" returns C} */
    String differences() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, SortedSet<String>> each : bySubgraph.entrySet()) {
            String types = each.getValue().isEmpty() ? "no type" : String.join(", ", each.getValue());
            lines.add("\"" + each.getKey() + "\" returns " + types);
        }
        return String.join("; ", lines);
    }

    private static boolean isShared(MergedField field) {
        return field.parts().values().stream()
                        .filter(part -> part.isResolved() && part.overridden() != FieldPart.Overridden.BUT_USED)
                        .count()
                > 1;
    }
}
