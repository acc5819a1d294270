package dev.kontor.gateway.planner;

import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.planner.fetch.FetchGraph;
import dev.kontor.gateway.planner.fetch.FetchGraphBuilder;
import dev.kontor.gateway.planner.fetch.MergeByLevel;
import dev.kontor.gateway.planner.fetch.PlanWriter;
import dev.kontor.gateway.planner.fetch.ShareTargets;
import dev.kontor.gateway.planner.fetch.SparePlainFields;
import dev.kontor.gateway.planner.path.Search;
import dev.kontor.gateway.planner.path.SearchLog;
import dev.kontor.gateway.planner.tree.ObjectTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Normalised operation → query plan, stage by stage: chosen trees, fetch graph, plan. Deterministic; throws {@link
 * OperationException} when there is no plan, or finding one would take too long.
 */
public final class Planner {

    /** A root selection and how it is answered. Mutations have one for each series of fields of one subgraph. */
    public record RootTree(SelectionSet selection, ObjectTree tree) {}

    /** A pass over the fetch graph that makes its requests fewer, and what it is called. */
    public record Pass(String name, UnaryOperator<FetchGraph> apply) {}

    /** The passes in the order in which they are made. */
    public static final List<Pass> PASSES = List.of(
            new Pass("MergeByLevel", MergeByLevel::apply),
            new Pass("ShareTargets", ShareTargets::apply),
            new Pass("SparePlainFields", SparePlainFields::apply));

    private final QueryGraph graph;

    public Planner(QueryGraph graph) {
        this.graph = graph;
    }

    public QueryPlan plan(Operation operation) {
        return PlanWriter.write(operation, fetchGraph(trees(operation)));
    }

    public List<RootTree> trees(Operation operation) {
        return trees(operation, null);
    }

    /**
     * As {@link #trees(Operation)}.
     *
     * @param log is told of every try; null when nobody wants to know
     */
    public List<RootTree> trees(Operation operation, @Nullable SearchLog log) {
        Search search = new Search(graph, operation.overrides(), log);
        return switch (operation.kind()) {
            case QUERY -> List.of(new RootTree(operation.selection(), search.fromRoot(operation.selection())));
            case MUTATION ->
                series(operation.selection(), search).stream()
                        .map(fields -> new SelectionSet(operation.selection().typeName(), fields))
                        .map(selection -> new RootTree(selection, search.fromRoot(selection)))
                        .toList();
            case SUBSCRIPTION ->
                List.of(new RootTree(operation.selection(), search.fromOneRoot(operation.selection())));
        };
    }

    public FetchGraph fetchGraph(List<RootTree> trees) {
        FetchGraph fetchGraph = draft(trees);
        for (Pass pass : PASSES) {
            fetchGraph = pass.apply().apply(fetchGraph);
        }
        return fetchGraph;
    }

    /** The fetch graph before its {@link #PASSES}, which change the requests that it is made of. */
    public FetchGraph draft(List<RootTree> trees) {
        FetchGraphBuilder builder = new FetchGraphBuilder(graph);
        trees.forEach(tree -> builder.addRoot(tree.tree(), tree.selection()));
        return builder.build();
    }

    /**
     * Mutations run one after the other; those that follow each other in one subgraph go there together, and the
     * subgraph keeps their order.
     *
     * @see <a href="https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution">Serial execution</a>
     */
    private static List<List<Field>> series(SelectionSet selection, Search search) {
        List<List<Field>> series = new ArrayList<>();
        String last = null;
        for (Field field : selection.fields()) {
            if (field.isTypename() || field.denied()) {
                continue;
            }
            ObjectTree tree = search.fromRoot(new SelectionSet(selection.typeName(), List.of(field)));
            String subgraph = tree.stops().getFirst().node().subgraph().id();
            if (!subgraph.equals(last)) {
                series.add(new ArrayList<>());
            }
            series.getLast().add(field);
            last = subgraph;
        }
        return series;
    }
}
