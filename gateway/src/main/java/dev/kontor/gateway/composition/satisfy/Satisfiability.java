package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Checks that subgraphs can answer every query that the supergraph's API allows, wherever it asks for a field. For each field
 * that they cannot answer it reports the shortest query that they cannot, and why, subgraph by subgraph:
 *
 * <pre>
 * SATISFIABILITY_ERROR Product.price (prices:3:5): This query cannot be answered:
 * {
 *   products {
 *     price
 *   }
 * }
 * - From "products": it has no field `Product.price`; it cannot go on to "prices", which has `Product.price`, because
 *   `Product` has no @key there.
 * Add a @key to `Product` in "prices", of fields that "products" resolves.
 * </pre>
 *
 * It means by this what the reference composer means, except that it takes more care in two points: a value that was
 * met where fields of it are provided counts as another one than the same value elsewhere; and each subgraph that shares a
 * mutation's field is looked at by itself.
 */
public final class Satisfiability {

    private final Merged merged;
    private final Api api;
    private final Graph graph;
    private final Knowledge knowledge;
    private final Findings findings;
    private final Budget budget;
    private final Visits visits = new Visits();
    private final List<State> sharedMutations = new ArrayList<>();

    private Satisfiability(Merged merged, Report report, long most) {
        this.merged = merged;
        api = new Api(merged);
        graph = new Graph(merged, api);
        knowledge = new Knowledge(api, graph, new Entries(merged, api, graph));
        findings = new Findings(merged, api, knowledge, report);
        budget = new Budget(most);
    }

    /** Reports {@code SATISFIABILITY_ERROR}, {@code SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES} and its hint. */
    public static void check(Merged merged, Report report) {
        check(merged, report, Budget.MOST);
    }

    static void check(Merged merged, Report report, long most) {
        new Satisfiability(merged, report, most).check(report);
    }

    private void check(Report report) {
        for (Operation operation : Operation.values()) {
            if (merged.roots().contains(operation)) {
                Walk walk = new Walk(api, knowledge, budget, findings, List.of(visits), sharedMutations::add);
                walk.from(root(operation));
            }
        }
        sharedMutations.forEach(this::checkApart);
        findings.reportMutations();
        if (budget.isSpent()) {
            report.error(
                    ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED,
                    "",
                    List.of(),
                    "Whether all queries can be answered could not be found out: more than " + budget.most()
                            + " ways to go on had to be looked at.");
        }
    }

    private State root(Operation operation) {
        BitSet members = new BitSet();
        for (int subgraph = 0; subgraph < merged.subgraphs().size(); subgraph++) {
            Vertex vertex = graph.vertex(subgraph, operation.rootType());
            if (vertex != null) {
                members.set(vertex.id);
            }
        }
        return new State(operation.rootType(), members, new TreeMap<>(), null, null);
    }

    /**
     * A mutation must not be run by two subgraphs in order to read what each of them knows. So one of those that share it must be
     * able to go on alone.
     */
    private void checkApart(State state) {
        TreeMap<Integer, BitSet> bySubgraph = new TreeMap<>();
        state.members().stream()
                .forEach(id -> bySubgraph
                        .computeIfAbsent(graph.vertex(id).subgraph(), subgraph -> new BitSet())
                        .set(id));
        bySubgraph.forEach((subgraph, members) -> {
            State alone = new State(state.type(), members, state.labels(), state.before(), state.step());
            Walk.Listener listener = findings.ofMutation(state, graph.subgraphName(subgraph));
            // What was found to be answered from anywhere need not be looked at again.
            Walk walk = new Walk(api, knowledge, budget, listener, List.of(visits, new Visits()), apart -> {});
            walk.from(alone);
        });
    }
}
