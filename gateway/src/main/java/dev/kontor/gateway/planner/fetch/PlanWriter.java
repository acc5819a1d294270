package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.plan.EntityTarget;
import dev.kontor.gateway.plan.Fetch;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.plan.Representation;
import dev.kontor.gateway.plan.SubgraphOperation;
import dev.kontor.gateway.planner.fetch.Request.OfEntities;
import dev.kontor.gateway.planner.fetch.Request.OfRoot;
import dev.kontor.gateway.planner.fetch.Request.Question;
import dev.kontor.gateway.planner.fetch.Request.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fetch graph → query plan: writes the operations that are sent. */
public final class PlanWriter {

    private final Operation operation;
    private final FetchGraph graph;
    private final Map<Request, Integer> ids = new HashMap<>();

    private PlanWriter(Operation operation, FetchGraph graph) {
        this.operation = operation;
        this.graph = graph;
    }

    public static QueryPlan write(Operation operation, FetchGraph graph) {
        return new PlanWriter(operation, graph).write();
    }

    private QueryPlan write() {
        List<Fetch> fetches = new ArrayList<>();
        for (Request request : graph.requests()) {
            int id = fetches.size();
            ids.put(request, id);
            List<Integer> after =
                    request.after().stream().map(this::id).sorted().toList();
            fetches.add(
                    switch (request) {
                        case OfRoot root -> rootFetch(id, after, root);
                        case OfEntities entities -> entityFetch(id, after, entities);
                    });
        }
        if (operation.introspection() != null) {
            fetches.add(new Fetch.IntrospectionFetch(fetches.size(), operation.introspection()));
        }
        return new QueryPlan(fetches);
    }

    private Fetch rootFetch(int id, List<Integer> after, OfRoot request) {
        return isOfOperation(request) && operation.kind() == Operation.Kind.SUBSCRIPTION
                ? new Fetch.SubscriptionFetch(id, request.subgraph(), operation(request))
                : new Fetch.RootFetch(id, after, request.subgraph(), operation(request), request.at());
    }

    /** Whether it asks the operation's own root type, and not that of an object in the answer. */
    private static boolean isOfOperation(OfRoot request) {
        return request.at().steps().isEmpty();
    }

    private int id(Request request) {
        Integer id = ids.get(request);
        if (id == null) {
            throw new IllegalStateException("A request comes after those it depends on");
        }
        return id;
    }

    private SubgraphOperation operation(OfRoot root) {
        SequencedSet<String> variables = new TreeSet<>();
        root.draft().variables(variables);
        DraftPrinter.Text text = graph.printer().text(List.of(root.draft()));
        return operation(
                isOfOperation(root) ? operation.kind().keyword() : Operation.Kind.QUERY.keyword(),
                new LinkedHashMap<>(),
                variables,
                text.selection(root.draft()) + text.fragments());
    }

    private Fetch.EntityFetch entityFetch(int id, List<Integer> after, OfEntities request) {
        SequencedSet<String> variables = new TreeSet<>();
        SequencedMap<String, String> own = new LinkedHashMap<>();
        List<EntityTarget> targets = new ArrayList<>();
        StringBuilder selection = new StringBuilder("{");
        boolean single = request.targets().size() == 1;
        DraftPrinter.Text text = graph.printer()
                .text(request.targets().stream()
                        .flatMap(target -> target.questions().values().stream())
                        .map(Question::asked)
                        .toList());
        for (Target target : request.targets()) {
            int index = targets.size();
            String key = single ? "_entities" : "_" + index;
            String variable = variable(single ? "representations" : "_" + index);
            own.put(variable, "[_Any!]!");
            String fragments = target.questions().values().stream()
                    .map(question -> "... on " + question.typename() + text.selection(question.asked()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            selection
                    .append(index == 0 ? "" : " ")
                    .append(single ? "" : key + ":")
                    .append("_entities(representations:$")
                    .append(variable)
                    .append("){")
                    .append(fragments)
                    .append('}');
            target.questions().values().forEach(question -> question.asked().variables(variables));
            targets.add(new EntityTarget(
                    key,
                    variable,
                    target.paths(),
                    representations(target),
                    target.instead() == null
                            ? EntityTarget.OF_ALL
                            : request.targets().indexOf(target.instead())));
        }
        selection.append('}').append(text.fragments());
        SubgraphOperation operation = operation("query", own, variables, selection.toString());
        return new Fetch.EntityFetch(id, after, request.subgraph(), operation, targets);
    }

    private static List<Representation> representations(Target target) {
        return target.questions().values().stream()
                .map(Question::representation)
                .toList();
    }

    private SubgraphOperation operation(
            String keyword, SequencedMap<String, String> own, SequencedSet<String> variables, String selection) {
        SequencedMap<String, String> declared = new LinkedHashMap<>(own);
        variables.forEach(name -> declared.put(name, operation.variables().getOrDefault(name, "")));
        String declarations = declared.entrySet().stream()
                .map(variable -> "$" + variable.getKey() + ":" + variable.getValue())
                .collect(Collectors.joining(","));
        boolean anonymousQuery = declared.isEmpty() && keyword.equals("query");
        String text =
                anonymousQuery ? selection : keyword + (declared.isEmpty() ? "" : "(" + declarations + ")") + selection;
        return new SubgraphOperation(text, List.copyOf(variables));
    }

    /** A name for a variable of ours that is none of the client's. */
    private String variable(String wanted) {
        String name = wanted;
        while (operation.variables().containsKey(name)) {
            name = "_" + name;
        }
        return name;
    }
}
