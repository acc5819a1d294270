package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why there is no way to a field from where an object was met. */
final class Way {

    private final Knowledge knowledge;
    private final Graph graph;
    private final List<SubgraphSchema> schemas;

    Way(Merged merged, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.graph = knowledge.graph();
        schemas = merged.subgraphs().stream().map(SchemaView::schema).toList();
    }

    /** For each subgraph that resolves the field and cannot be entered: why not. */
    List<Reason> to(Vertex from, String type, MergedField field) {
        Set<Integer> having = having(type, field);
        List<Reason.KeyUnknown> unknown = unknownKeys(from);
        List<Reason> reasons = new ArrayList<>(unknown.stream()
                .filter(each -> having.stream().anyMatch(has -> name(has).equals(each.to())))
                .toList());
        if (reasons.isEmpty()) {
            reasons.addAll(unknown);
        }
        Set<String> said = new HashSet<>(Set.of(name(from.subgraph())));
        unknown.forEach(each -> said.add(each.to()));
        knowledge.closure(from).entered().forEach(entered -> said.add(name(entered.subgraph())));
        for (int to : having) {
            if (said.add(name(to))) {
                reasons.add(noEntry(from, to, type + "." + field.name()));
            }
        }
        return reasons;
    }

    /** The keys that cannot be used. */
    List<Reason.KeyUnknown> unknownKeys(Vertex from) {
        return knowledge.closure(from).closed().stream()
                .flatMap(entry -> entry.targets().stream().map(target -> unknown(from, entry.condition(), target)))
                .filter(each -> !each.to().equals(each.from()))
                .toList();
    }

    /** What of a condition cannot be known of an object. */
    Condition.Path firstUnknown(Vertex start, Condition condition) {
        return condition.paths().stream()
                .filter(path -> !knowledge.knows(start, path))
                .findFirst()
                // Each can be known, but only from where the condition leads to.
                .orElse(condition.paths().getFirst());
    }

    /** Subgraphs that resolve the field, of the object itself or as its interface. */
    private Set<Integer> having(String type, MergedField field) {
        Set<Integer> having = new LinkedHashSet<>();
        for (int subgraph = 0; subgraph < schemas.size(); subgraph++) {
            FieldPart part = field.parts().get(name(subgraph));
            if ((part != null && part.isResolved()) || hasAsInterface(subgraph, type, field)) {
                having.add(subgraph);
            }
        }
        return having;
    }

    private boolean hasAsInterface(int subgraph, String type, MergedField field) {
        return knowledge.api().interfaces(type).stream()
                .filter(each -> graph.type(subgraph, each) instanceof ObjectDef)
                .anyMatch(each -> graph.part(subgraph, each, field.name()) != null);
    }

    private Reason noEntry(Vertex from, int to, String coordinate) {
        String fromName = name(from.subgraph());
        if (from.is(Vertex.Kind.INTERFACE_OBJECT) && graph.type(to, from.type()) == null) {
            return new Reason.NoInterface(fromName, name(to), from.type(), coordinate);
        }
        boolean keys = knowledge.entries().keys(to, from.type()).findAny().isPresent();
        return new Reason.NoKey(fromName, name(to), from.type(), coordinate, keys);
    }

    private Reason.KeyUnknown unknown(Vertex from, Condition key, Vertex target) {
        String missing = firstUnknown(from, key).toString();
        FieldPart part = graph.part(from.subgraph(), from.type(), missing);
        boolean overridden = part != null && part.overridden() != FieldPart.Overridden.NO;
        return new Reason.KeyUnknown(
                name(from.subgraph()), name(target.subgraph()), target.type(), key.text(), missing, overridden);
    }

    private String name(int subgraph) {
        return graph.subgraphName(subgraph);
    }
}
