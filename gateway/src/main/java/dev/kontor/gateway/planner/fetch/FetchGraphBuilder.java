package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
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
import java.util.Comparator;
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

/**
 * Chosen trees → fetch graph: a request per subgraph that the objects at a place stop in, with the fields that are picked
 * there. Objects of several types that stop alike share the request, and what lies below equal fields of theirs, so that
 * the graph grows with the operation and not with the number of types at each of its levels.
 */
public final class FetchGraphBuilder {

    /** Before the passes that merge them; an operation of a few kilobytes must not hold its thread for a second. */
    private static final int MAX_REQUESTS = 2_000;

    /** The stops that objects of several types make in one subgraph after equally many others. */
    private record Moment(int level, String subgraph) {}

    private final QueryGraph graph;
    private final RepresentationParts parts;
    private final List<Request> requests = new ArrayList<>();

    public FetchGraphBuilder(QueryGraph graph) {
        this.graph = graph;
        this.parts = new RepresentationParts(graph.supergraph());
    }

    /** Adds the requests of a root selection's tree; they wait for all that were added before. */
    public void addRoot(ObjectTree tree, SelectionSet selection) {
        Place place = new Place(ResponsePath.ROOT, new ResponseKeys(graph.supergraph(), selection), false);
        List<Request> before = List.copyOf(requests);
        Emitted object = new Emitted(tree);
        for (int i = 0; i < tree.stops().size(); i++) {
            Draft draft = new Draft(tree.stops().get(i).node());
            OfRoot request = add(new OfRoot(draft, ResponsePath.ROOT, before));
            emitPicks(List.of(new Visit(object, i, draft, tree.objectType())), request, draft.node(), place);
        }
    }

    private <R extends Request> R add(R request) {
        if (requests.size() == MAX_REQUESTS) {
            throw new OperationException(
                    OperationException.Code.OPERATION_TOO_COMPLEX,
                    "The operation needs more than " + MAX_REQUESTS + " entity lookups, counted by place.");
        }
        requests.add(request);
        return request;
    }

    public FetchGraph build() {
        return new FetchGraph(List.copyOf(requests), new DraftPrinter(graph));
    }

    /** Adds a selection to a request; returns all requests that its answer comes from. */
    private Set<Request> emit(SelectionTree tree, Request request, Draft draft, Place place) {
        if (isAbstract(tree)) {
            draft.addTypename();
        }
        List<Emitted> objects = tree.objects().stream().map(Emitted::new).toList();
        emitPicks(
                objects.stream()
                        .map(object -> new Visit(object, 0, draft, object.type()))
                        .toList(),
                request,
                tree.node(),
                place);
        Set<Request> involved = new LinkedHashSet<>(Set.of(request));
        moments(objects).values().forEach(visits -> {
            if (graph.isRoot(visits.getFirst().draft().node())) {
                visits.forEach(visit -> emitRootStop(visit, request, tree.node(), place));
            } else {
                involved.addAll(emitEntityStops(visits, request, tree.node(), place));
            }
        });
        objects.forEach(object -> involved.addAll(object.involved()));
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

    /** The further stops of objects, each moment after those that its stops can require something of. */
    private static SequencedMap<Moment, List<Visit>> moments(List<Emitted> objects) {
        SequencedMap<Moment, List<Visit>> moments = new LinkedHashMap<>();
        objects.stream()
                .flatMap(Emitted::furtherVisits)
                .sorted(Comparator.comparingInt(Visit::level))
                .forEach(visit -> moments.computeIfAbsent(
                                new Moment(
                                        visit.level(),
                                        visit.stop().node().subgraph().id()),
                                moment -> new ArrayList<>())
                        .add(visit));
        return moments;
    }

    private void emitRootStop(Visit visit, Request first, Node home, Place place) {
        OfRoot request = add(new OfRoot(visit.draft(), place.path(), List.of(first)));
        emitPicks(List.of(visit), request, home, place);
    }

    private Set<Request> emitEntityStops(List<Visit> visits, Request first, Node home, Place place) {
        OfEntities request = add(new OfEntities(visits.getFirst().stop().node().subgraph()));
        request.after().add(first);
        for (Visit visit : visits) {
            Question question = question(visit, place);
            for (Requirement requirement : visit.stop().requirements()) {
                request.after().addAll(visit.object().answering(requirement));
            }
            addTo(request, place.path(), visit.object().type(), question);
        }
        emitPicks(visits, request, home, place);
        Set<Request> involved = new LinkedHashSet<>(Set.of(request));
        for (Visit visit : visits) {
            SelectionTree typed = visit.stop().typed();
            if (typed != null) {
                involved.addAll(emit(typed, request, visit.draft(), place));
            }
        }
        return involved;
    }

    private Question question(Visit visit, Place place) {
        Stop stop = visit.stop();
        String objectType = visit.object().type();
        List<Representation.Part> sent = new ArrayList<>();
        for (Requirement requirement : stop.requirements()) {
            if (!requirement.field().isTypename()) {
                boolean key = stop.key().names().contains(requirement.field().name());
                sent.addAll(parts.of(requirement.field(), objectType, key, place.keys()));
            }
        }
        boolean typed = !graph.supergraph().requireComposite(objectType).isAbstract();
        return new Question(typed ? objectType : null, Representation.Part.merged(sent), visit.draft());
    }

    /**
     * One list for all object types; but a second one for objects that stop twice, being sent what contradicts itself, and
     * for each type that the subgraph takes for another, since it could not tell their questions apart.
     */
    private static void addTo(OfEntities request, ResponsePath path, String objectType, Question question) {
        boolean itself = question.typename().equals(objectType);
        for (Target target : request.targets()) {
            if (itself
                    && !target.questions().containsKey(objectType)
                    && target.questions().entrySet().stream()
                            .allMatch(other -> other.getValue().typename().equals(other.getKey()))) {
                target.questions().put(objectType, question);
                return;
            }
        }
        request.targets().add(new Target(path, objectType, question));
    }

    /**
     * Adds what is picked on visits that one request makes, in the order of the picks, which is that of mutations; equal
     * fields of several visits are asked, and followed, once.
     */
    private void emitPicks(List<Visit> visits, Request request, Node home, Place place) {
        SequencedMap<SharedPick, List<Visit>> shared = new LinkedHashMap<>();
        for (Visit visit : visits) {
            for (Pick pick : visit.stop().picks()) {
                visit.object().answers(visit.index(), pick.field(), Set.of(request));
                if (pick.selection() != null) {
                    shared.computeIfAbsent(sharedPick(pick, visit, place), by -> new ArrayList<>())
                            .add(visit);
                }
            }
        }
        Map<SharedPick.Asked, Draft> drafts = new HashMap<>();
        for (Visit visit : visits) {
            for (Pick pick : visit.stop().picks()) {
                if (pick.selection() == null) {
                    String key = place.responseKey(pick, visit.object().type());
                    visit.draft().addLeaf(key, pick.field(), visit.typeThere(), pick.isRequiring());
                } else {
                    SharedPick one = sharedPick(pick, visit, place);
                    List<Visit> by = shared.getOrDefault(one, List.of());
                    drafts.computeIfAbsent(one.askedBy(by), asked -> addDraft(one, by));
                }
            }
        }
        shared.forEach((pick, by) -> {
            Draft below = Objects.requireNonNull(drafts.get(pick.askedBy(by)));
            Place placeBelow = place.below(pick.responseKey(), unlessAll(by, home), pick.internal());
            Set<Request> involved = emit(pick.below(), request, below, placeBelow);
            by.forEach(visit -> visit.object().answers(visit.index(), pick.field(), involved));
        });
    }

    private static SharedPick sharedPick(Pick pick, Visit visit, Place place) {
        return new SharedPick(
                place.responseKey(pick, visit.object().type()),
                pick.field(),
                pick.internal(),
                pick.isRequiring(),
                Objects.requireNonNull(pick.selection()));
    }

    /** One draft of the value, in the drafts of all visits that ask for it. */
    private static Draft addDraft(SharedPick pick, List<Visit> by) {
        Draft below = new Draft(pick.below().node());
        SequencedMap<Draft, SequencedSet<String>> types = new LinkedHashMap<>();
        by.forEach(visit ->
                types.computeIfAbsent(visit.draft(), draft -> new TreeSet<>()).add(visit.typeThere()));
        types.forEach((draft, objectTypes) ->
                draft.add(pick.responseKey(), pick.field(), objectTypes, pick.requiring(), below));
        return below;
    }

    private @Nullable SequencedSet<String> unlessAll(List<Visit> by, Node home) {
        SequencedSet<String> types = new TreeSet<>();
        by.forEach(visit -> types.add(visit.object().type()));
        return types.containsAll(graph.possibleTypes(home)) ? null : types;
    }
}
