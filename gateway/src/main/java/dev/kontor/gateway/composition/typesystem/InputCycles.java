package dev.kontor.gateway.composition.typesystem;

import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.federation.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Input objects that contain themselves through fields which must have a value: there is no finite value of them.
 *
 * <p>A walk with a stack of its own, since a chain of inputs may be as long as the schema.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References">Circular references</a>
 */
public final class InputCycles {

    /** A message names at most as many fields of a cycle. */
    private static final int MOST_NAMED = 10;

    /**
     * A cycle by the field that closes it.
     *
     * @param path coordinates of its fields, as many as are worth naming
     * @param length how many fields there are
     */
    public record Cycle(String type, String field, List<String> path, int length) {

        public Cycle {
            path = List.copyOf(path);
        }

        public String coordinate() {
            return type + "." + field;
        }

        public String message() {
            return "The input needs a value of itself in it, by " + String.join(", ", path)
                    + (length > path.size() ? ", …" : "") + ".";
        }
    }

    private record Step(String from, String field, String to) {}

    /** An input on the way, with the steps from it that are still to be taken. */
    private record Visit(String input, Iterator<Step> steps) {}

    private final SequencedMap<String, ? extends Collection<? extends InputValue>> inputs;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Cycle> cycles = new ArrayList<>();

    private InputCycles(SequencedMap<String, ? extends Collection<? extends InputValue>> inputs) {
        this.inputs = inputs;
    }

    /**
     * All there are, in the order of the inputs.
     *
     * @param inputs fields of input objects by their names
     */
    public static List<Cycle> of(SequencedMap<String, ? extends Collection<? extends InputValue>> inputs) {
        InputCycles search = new InputCycles(inputs);
        inputs.keySet().forEach(search::visit);
        return search.cycles;
    }

    private void visit(String root) {
        if (done.contains(root)) {
            return;
        }
        Deque<Visit> way = new ArrayDeque<>();
        List<Step> taken = new ArrayList<>();
        enter(root, way);
        while (!way.isEmpty()) {
            Visit visit = way.getLast();
            if (!visit.steps.hasNext()) {
                leave(way, taken);
                continue;
            }
            Step step = visit.steps.next();
            Integer depth = depths.get(step.to);
            if (depth != null) {
                add(step, taken.subList(depth, taken.size()));
            } else if (!done.contains(step.to)) {
                taken.add(step);
                enter(step.to, way);
            }
        }
    }

    private void enter(String input, Deque<Visit> way) {
        depths.put(input, way.size());
        way.addLast(new Visit(input, steps(input).iterator()));
    }

    private void leave(Deque<Visit> way, List<Step> taken) {
        String input = way.removeLast().input;
        depths.remove(input);
        done.add(input);
        if (!taken.isEmpty()) {
            taken.removeLast();
        }
    }

    private void add(Step closing, List<Step> before) {
        List<String> path = Stream.concat(before.stream(), Stream.of(closing))
                .limit(MOST_NAMED)
                .map(step -> step.from + "." + step.field)
                .toList();
        cycles.add(new Cycle(closing.from, closing.field, path, before.size() + 1));
    }

    /** The fields of input objects that must have a value, and whose value cannot be an empty list. */
    private List<Step> steps(String input) {
        List<Step> steps = new ArrayList<>();
        Collection<? extends InputValue> fields = inputs.get(input);
        for (InputValue field : fields == null ? List.<InputValue>of() : fields) {
            if (field.type() instanceof TypeRef.NonNull(TypeRef.Named(String to)) && inputs.containsKey(to)) {
                steps.add(new Step(input, field.name(), to));
            }
        }
        return steps;
    }
}
