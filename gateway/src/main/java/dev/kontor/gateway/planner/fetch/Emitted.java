package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.planner.tree.ObjectTree;
import dev.kontor.gateway.planner.tree.ObjectTree.Requirement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects of one type while the requests for them are being made: which of these answer what. Compared by identity. */
final class Emitted {

    /** A field at a stop. */
    private record Asked(int stop, String name, List<Argument> arguments) {}

    private final ObjectTree tree;
    private final Map<Asked, Set<Request>> answering = new HashMap<>();

    Emitted(ObjectTree tree) {
        this.tree = tree;
    }

    String type() {
        return tree.objectType();
    }

    ObjectTree tree() {
        return tree;
    }

    /** The stops after the first, each with a draft of its own. */
    Stream<Visit> furtherVisits() {
        return IntStream.range(1, tree.stops().size()).mapToObj(index -> {
            Draft draft = new Draft(tree.stops().get(index).node());
            return new Visit(this, index, draft, draft.node().type());
        });
    }

    /** Notes that a field, and all below it, is answered by these requests. */
    void answers(int stop, Field field, Set<Request> requests) {
        answering
                .computeIfAbsent(new Asked(stop, field.name(), field.arguments()), asked -> new LinkedHashSet<>())
                .addAll(requests);
    }

    Set<Request> answering(Requirement requirement) {
        Field field = requirement.field();
        return answering.getOrDefault(new Asked(requirement.stop(), field.name(), field.arguments()), Set.of());
    }

    /** All requests that answer anything. */
    Set<Request> involved() {
        Set<Request> all = new LinkedHashSet<>();
        answering.values().stream().flatMap(Collection::stream).forEach(all::add);
        return all;
    }
}
