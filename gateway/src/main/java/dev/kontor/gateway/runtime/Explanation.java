package dev.kontor.gateway.runtime;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Conditions;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.planner.Planner;
import dev.kontor.gateway.planner.fetch.FetchGraph;
import dev.kontor.gateway.planner.path.SearchLog;
import dev.kontor.gateway.projection.Projection;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link Engine} would make of a request, stage by stage, as text for people. The same request gives the same
 * text. Nothing is sent, so of the variables only those matter that decide a {@code @skip} or {@code @include}; the
 * others may be missing.
 */
public final class Explanation {

    private final Supergraph supergraph;
    private final QueryGraph graph;
    private final Planner planner;
    private final Operation operation;

    private Explanation(Supergraph supergraph, Operation operation) {
        this.supergraph = supergraph;
        this.graph = QueryGraph.of(supergraph);
        this.planner = new Planner(graph);
        this.operation = operation;
    }

    /**
     * Throws {@link OperationException} when the request is refused before it is planned.
     *
     * @param caller whose access rules hold; null for somebody who may see everything
     * @param overrides the labels of progressive overrides that are active, {@code percent(…)} included
     */
    public static Explanation of(
            Supergraph supergraph, GraphQLRequest request, @Nullable Caller caller, Set<String> overrides) {
        ValidDocument document =
                ValidDocument.of(supergraph.apiSchema(), request.document().decode(), request.operationName());
        Set<String> names = Conditions.variables(document);
        Map<String, Boolean> conditions = Conditions.values(names, document.coerce(names, request.variableValues()));
        Set<Access> denied = caller == null ? Set.of() : caller.unmet(supergraph.accessRules());
        Variant variant = new Variant(conditions, denied, overrides);
        return new Explanation(supergraph, Normalizer.normalize(supergraph, document, variant));
    }

    /** A stage's artifact; throws {@link OperationException} when the operation does not get that far. */
    public String of(Stage stage) {
        return switch (stage) {
            case NORMALIZE -> operation.toString();
            case GRAPH -> graph.toString();
            case PATHS -> paths();
            case TREE ->
                planner.trees(operation).stream()
                        .map(root -> root.tree().toString())
                        .collect(Collectors.joining("\n"));
            case FETCH_GRAPH -> fetchGraph();
            case PLAN -> planner.plan(operation).toString();
            case PROJECTION -> Projection.of(operation, supergraph, new Keys()).toString();
        };
    }

    /** Where no plan is found, what was tried is what one wants to see, and then why it did not do. */
    private String paths() {
        SearchLog log = new SearchLog();
        String end = "";
        try {
            planner.trees(operation, log);
        } catch (OperationException refused) {
            end = "\n" + refused.getMessage();
        }
        Map<Field, String> names = new HashMap<>();
        name(operation.selection(), "", names);
        return log.print(graph, names) + end;
    }

    /** Calls each field's selection by its place in the response, and the outermost by the kind of the operation. */
    private void name(SelectionSet selection, String place, Map<Field, String> names) {
        for (Field field : selection.fields()) {
            names.put(field, place.isEmpty() ? operation.kind().keyword() : place);
            if (field.selection() != null) {
                name(field.selection(), place + (place.isEmpty() ? "" : ".") + field.responseKey(), names);
            }
        }
    }

    /** Each pass changes the requests that it is given, so each state is printed before the next pass is made. */
    private String fetchGraph() {
        FetchGraph fetchGraph = planner.draft(planner.trees(operation));
        StringBuilder out = new StringBuilder("-- as the trees say\n").append(fetchGraph);
        for (Planner.Pass pass : Planner.PASSES) {
            String before = fetchGraph.toString();
            fetchGraph = pass.apply().apply(fetchGraph);
            String after = fetchGraph.toString();
            out.append("\n\n-- after ")
                    .append(pass.name())
                    .append('\n')
                    .append(after.equals(before) ? "the same" : after);
        }
        return out.toString();
    }
}
