package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.plan.Representation;
import dev.kontor.gateway.plan.ResponsePath;
import dev.kontor.gateway.planner.fetch.Request.OfEntities;
import dev.kontor.gateway.planner.fetch.Request.OfRoot;
import dev.kontor.gateway.planner.fetch.Request.Question;
import dev.kontor.gateway.planner.fetch.Request.Target;
import dev.kontor.gateway.planner.tree.ObjectTree;
import dev.kontor.gateway.planner.tree.ObjectTree.Pick;
import dev.kontor.gateway.planner.tree.ObjectTree.Requirement;
import dev.kontor.gateway.planner.tree.ObjectTree.Stop;
import dev.kontor.gateway.planner.tree.SelectionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chosen trees → fetch graph: a request per stop, with the fields that are picked there. */
public final class FetchGraphBuilder {

    /** Where an emission is: the place in the response, and the keys that are taken there. */
    private record Place(ResponsePath path, ResponseKeys keys, boolean internal) {
        Place below(String responseKey, @Nullable SequencedSet<String> onTypes, boolean internalField) {
            return new Place(
                    path.plus(new ResponsePath.Step(responseKey, onTypes)),
                    keys.below(responseKey),
                    internal || internalField);
        }
    }

    /** Picks of several object types that ask the same and go on the same way. */
    private record Shared(String responseKey, Field field, boolean internal, SelectionTree below, Node to) {
        @Override
        @SuppressWarnings("ReferenceEquality") // The search makes one tree per place; comparing two would be a walk.
        public boolean equals(@Nullable Object other) {
            return other instanceof Shared shared
                    && responseKey.equals(shared.responseKey)
                    && field.asksSameAs(shared.field)
                    && below == shared.below;
        }

        @Override
        public int hashCode() {
            return Objects.hash(responseKey, field.name());
        }
    }

    /** A field at a stop of one object type, to find the requests that answer it. */
    private record Asked(int stop, String name, List<Argument> arguments) {
        static Asked of(int stop, Field field) {
            return new Asked(stop, field.name(), field.arguments());
        }
    }

    /** Before the passes that merge them; an operation of a few kilobytes must not hold its thread for a second. */
    private static final int MAX_REQUESTS = 2_000;

    private final QueryGraph graph;
    private final List<Request> requests = new ArrayList<>();

    public FetchGraphBuilder(QueryGraph graph) {
        this.graph = graph;
    }

    /** Adds the requests of a root selection's tree; they wait for all that were added before. */
    public void addRoot(ObjectTree tree, SelectionSet selection) {
        Place place = new Place(ResponsePath.ROOT, new ResponseKeys(graph.supergraph(), selection), false);
        List<Request> before = List.copyOf(requests);
        for (int i = 0; i < tree.stops().size(); i++) {
            Draft draft = new Draft(tree.stops().get(i).node());
            OfRoot request = new OfRoot(draft, ResponsePath.ROOT, before);
            add(request);
            emitStop(tree, i, request, draft, draft.node(), place);
        }
    }

    /** Hops between subgraphs below an abstract type multiply by its object types. */
    private void add(Request request) {
        if (requests.size() == MAX_REQUESTS) {
            throw new OperationException(
                    OperationException.Code.OPERATION_TOO_COMPLEX,
                    "The operation needs more than " + MAX_REQUESTS
                            + " entity lookups, counted by place and object type.");
        }
        requests.add(request);
    }

    public FetchGraph build() {
        return new FetchGraph(List.copyOf(requests), new DraftPrinter(graph));
    }

    /** Adds a selection to a request; returns all requests that its answer comes from. */
    private Set<Request> emit(SelectionTree tree, Request request, Draft draft, Place place) {
        if (isAbstract(tree)) {
            draft.addTypename();
        }
        Set<Request> involved = new LinkedHashSet<>();
        involved.add(request);
        Map<ObjectTree, Map<Asked, Set<Request>>> answered = emitFirstStops(tree, request, draft, place);
        for (ObjectTree object : tree.objects()) {
            Map<Asked, Set<Request>> ofObject = answered.getOrDefault(object, new HashMap<>());
            for (int i = 1; i < object.stops().size(); i++) {
                ofObject.putAll(emitEntityStop(object, i, request, tree.node(), place, ofObject));
            }
            ofObject.values().forEach(involved::addAll);
        }
        return involved;
    }

    /** Where an interface is seen as an object, the type that a value says it has is not its own. */
    private boolean isAbstract(SelectionTree tree) {
        return !graph.isOpaque(tree.node())
                && (graph.supergraph()
                                .requireComposite(tree.selection().typeName())
                                .isAbstract()
                        || graph.supergraph()
                                .requireComposite(tree.node().type())
                                .isAbstract());
    }

    /** The first stops of all object types lie in the same request, so equal fields of theirs are asked once. */
    private Map<ObjectTree, Map<Asked, Set<Request>>> emitFirstStops(
            SelectionTree tree, Request request, Draft draft, Place place) {
        SequencedMap<Shared, SequencedSet<String>> shared = new LinkedHashMap<>();
        Map<Shared, List<ObjectTree>> sharedBy = new HashMap<>();
        Map<ObjectTree, Map<Asked, Set<Request>>> answered = new HashMap<>();
        for (ObjectTree object : tree.objects()) {
            Map<Asked, Set<Request>> ofObject = new HashMap<>();
            answered.put(object, ofObject);
            for (Pick pick : object.stops().getFirst().picks()) {
                String key = responseKey(pick, object.objectType(), place);
                SelectionTree below = pick.selection();
                if (below == null) {
                    draft.addLeaf(key, pick.field(), object.objectType());
                    ofObject.computeIfAbsent(Asked.of(0, pick.field()), a -> new LinkedHashSet<>())
                            .add(request);
                } else {
                    Shared same = new Shared(key, pick.field(), pick.internal(), below, below.node());
                    shared.computeIfAbsent(same, s -> new TreeSet<>()).add(object.objectType());
                    sharedBy.computeIfAbsent(same, s -> new ArrayList<>()).add(object);
                }
            }
        }
        shared.forEach((pick, types) -> {
            Draft below = draft.below(pick.responseKey, pick.field, types, pick.to);
            Place placeBelow = place.below(pick.responseKey, unlessAll(types, tree.node()), pick.internal);
            Set<Request> involved = emit(pick.below, request, below, placeBelow);
            for (ObjectTree object : sharedBy.getOrDefault(pick, List.of())) {
                answered.getOrDefault(object, new HashMap<>())
                        .computeIfAbsent(Asked.of(0, pick.field), a -> new LinkedHashSet<>())
                        .addAll(involved);
            }
        });
        return answered;
    }

    private Map<Asked, Set<Request>> emitEntityStop(
            ObjectTree object, int index, Request first, Node home, Place place, Map<Asked, Set<Request>> answered) {
        Stop stop = object.stops().get(index);
        Draft draft = new Draft(stop.node());
        if (graph.isRoot(draft.node())) {
            OfRoot request = new OfRoot(draft, place.path, List.of(first));
            add(request);
            return emitStop(object, index, request, draft, home, place);
        }
        OfEntities request = new OfEntities(stop.node().subgraph());
        add(request);
        request.after().add(first);
        List<Representation.Part> sent = new ArrayList<>();
        for (Requirement requirement : stop.requirements()) {
            request.after().addAll(answered.getOrDefault(Asked.of(requirement.stop(), requirement.field()), Set.of()));
            if (!requirement.field().isTypename()) {
                boolean key = stop.key().names().contains(requirement.field().name());
                sent.addAll(parts(requirement.field(), Set.of(object.objectType()), false, key, place.keys));
            }
        }
        String objectType = object.objectType();
        boolean typed = !graph.supergraph().requireComposite(objectType).isAbstract();
        Question question = new Question(typed ? objectType : null, Representation.Part.merged(sent), draft);
        request.targets().add(new Target(place.path, objectType, question));
        Map<Asked, Set<Request>> ofStop = emitStop(object, index, request, draft, home, place);
        if (stop.typed() != null) {
            emit(stop.typed(), request, draft, place);
        }
        return ofStop;
    }

    private Map<Asked, Set<Request>> emitStop(
            ObjectTree object, int index, Request request, Draft draft, Node home, Place place) {
        Map<Asked, Set<Request>> answered = new HashMap<>();
        SequencedSet<String> type = new TreeSet<>();
        type.add(object.objectType());
        SequencedSet<String> typeThere = new TreeSet<>();
        typeThere.add(draft.node().type());
        for (Pick pick : object.stops().get(index).picks()) {
            String key = responseKey(pick, object.objectType(), place);
            Set<Request> involved = answered.computeIfAbsent(Asked.of(index, pick.field()), a -> new LinkedHashSet<>());
            involved.add(request);
            SelectionTree below = pick.selection();
            if (below == null) {
                draft.addLeaf(key, pick.field(), draft.node().type());
            } else {
                Draft draftBelow = draft.below(key, pick.field(), typeThere, below.node());
                involved.addAll(
                        emit(below, request, draftBelow, place.below(key, unlessAll(type, home), pick.internal())));
            }
        }
        return answered;
    }

    private static String responseKey(Pick pick, String objectType, Place place) {
        return place.internal || pick.internal()
                ? place.keys.internal(pick.field(), objectType)
                : pick.field().dataKey();
    }

    private @Nullable SequencedSet<String> unlessAll(SequencedSet<String> types, Node node) {
        return types.containsAll(graph.possibleTypes(node)) ? null : types;
    }

    /** A required field as it is sent; under other keys for other object types where the client's keys differ. */
    private List<Representation.Part> parts(
            Field field, Set<String> objectTypes, boolean someOnly, boolean key, ResponseKeys keys) {
        SequencedMap<String, SequencedSet<String>> byKey = new LinkedHashMap<>();
        for (String type : field.objectTypes()) {
            if (objectTypes.contains(type)) {
                byKey.computeIfAbsent(keys.internal(field, type), k -> new TreeSet<>())
                        .add(type);
            }
        }
        List<Representation.Part> parts = new ArrayList<>();
        byKey.forEach((responseKey, types) -> {
            SelectionSet selection = field.selection();
            parts.add(new Representation.Part(
                    field.name(),
                    responseKey,
                    key,
                    someOnly && !types.containsAll(objectTypes) ? types : null,
                    selection == null ? null : parts(selection, key, keys.below(responseKey))));
        });
        return parts;
    }

    private List<Representation.Part> parts(SelectionSet selection, boolean key, ResponseKeys keys) {
        List<Representation.Part> parts = new ArrayList<>();
        boolean isAbstract =
                graph.supergraph().requireComposite(selection.typeName()).isAbstract();
        Set<String> all = new TreeSet<>();
        graph.supergraph()
                .requireComposite(selection.typeName())
                .possibleTypes()
                .values()
                .forEach(all::addAll);
        if (isAbstract) {
            parts.add(new Representation.Part("__typename", "__typename", key, null, null));
        }
        selection.fields().stream()
                .filter(field -> !field.isTypename())
                .forEach(field -> parts.addAll(parts(field, all, isAbstract, key, keys)));
        return parts;
    }
}
