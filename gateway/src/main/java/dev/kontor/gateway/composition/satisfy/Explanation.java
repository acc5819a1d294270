package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.federation.OverrideLabel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a step cannot be taken: looks at each place where the value may be, and at each where it might be wanted. One use. */
final class Explanation {

    private final Way way;
    private final Knowledge knowledge;
    private final Graph graph;
    private final State state;
    private final SequencedSet<Reason> reasons = new LinkedHashSet<>();

    private Explanation(Merged merged, Knowledge knowledge, State state) {
        this.way = new Way(merged, knowledge);
        this.knowledge = knowledge;
        this.graph = knowledge.graph();
        this.state = state;
    }

    /** The reasons, each once. */
    static List<Reason> of(Merged merged, Knowledge knowledge, State state, State.Step step, Reach reach) {
        Explanation explanation = new Explanation(merged, knowledge, state);
        switch (step) {
            case State.Read read -> {
                reach.all().forEach(at -> explanation.explainHere(at, read, reach));
                reach.members().forEach(member -> explanation.explainWay(member, state.type(), read.field()));
            }
            case State.Cast cast -> reach.members().forEach(member -> explanation.explainCast(member, cast));
        }
        return List.copyOf(explanation.reasons);
    }

    private void explainCast(Vertex member, State.Cast cast) {
        String from = graph.subgraphName(member.subgraph());
        reasons.add(
                member.is(Vertex.Kind.INTERFACE_OBJECT)
                        ? new Reason.NoTypename(from, member.type())
                        : new Reason.NoType(from, cast.object()));
        reasons.addAll(way.unknownKeys(member));
    }

    private void explainWay(Vertex from, String type, MergedField field) {
        reasons.addAll(way.to(from, type, field));
    }

    private void explainHere(Reach.At at, State.Read read, Reach reach) {
        Vertex vertex = at.vertex();
        String from = graph.subgraphName(vertex.subgraph());
        Vertex.FieldEdge edge = graph.edge(vertex, read.field().name());
        if (edge == null) {
            reasons.add(missing(vertex, read, from));
            return;
        }
        OverrideLabel label = edge.label();
        Condition requires = edge.requires();
        if (label != null
                && !Boolean.valueOf(label.whenActive()).equals(state.labels().get(label.name()))) {
            reasons.add(new Reason.Labelled(from, read.coordinate(), label.name(), !label.whenActive()));
        } else if (requires != null && !knowledge.isMet(vertex, requires)) {
            Condition.Path unknown = way.firstUnknown(vertex, requires);
            reasons.add(
                    new Reason.RequirementUnknown(from, read.coordinate(), unknown.toString(), externalKeys(vertex)));
            MergedField missing = unknown.steps().getFirst() instanceof Condition.Field field
                    ? knowledge.api().field(vertex.type(), field.name())
                    : null;
            if (missing != null) {
                explainWay(vertex, vertex.type(), missing);
            }
        } else if (!reach.canGiveBack(at)) {
            reasons.add(new Reason.NoWayBack(from, read.coordinate(), vertex.type()));
        }
    }

    private Reason missing(Vertex vertex, State.Read read, String from) {
        FieldPart part =
                graph.part(vertex.subgraph(), vertex.type(), read.field().name());
        if (part == null) {
            return new Reason.NoField(from, read.coordinate());
        }
        return part.external()
                ? new Reason.External(from, read.coordinate())
                : new Reason.Overridden(from, read.coordinate(), overriding(read.field(), from));
    }

    private static String overriding(MergedField field, String from) {
        return field.parts().entrySet().stream()
                .filter(part -> from.equals(part.getValue().override()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("another subgraph");
    }

    /** Key fields that the subgraph does not resolve, which often is a slip. */
    private String externalKeys(Vertex vertex) {
        return knowledge
                .entries()
                .keys(vertex.subgraph(), vertex.type())
                .flatMap(key -> key.condition().paths().stream())
                .map(path -> path.toString())
                .filter(field -> isExternal(graph.part(vertex.subgraph(), vertex.type(), field)))
                .distinct()
                .map(field -> "`" + field + "`")
                .collect(Collectors.joining(", "));
    }

    private static boolean isExternal(@Nullable FieldPart part) {
        return part != null && part.external();
    }
}
