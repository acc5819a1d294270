package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.Part;
import dev.kontor.gateway.executor.CompiledPlan.PathStep;
import dev.kontor.gateway.executor.CompiledPlan.Represented;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.executor.Execution.Value;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that an entity fetch is about and represents them, equal ones once. Objects without a key, or
 * without something that is required of them, are left out: there is nothing to ask about them.
 */
final class Representations {

    /** An object of the response, and the index of its representation among those that are sent. */
    record Represents(Tape tape, int object, int representation) {}

    private final Target target;
    private final int mark;
    private final List<Represents> objects = new ArrayList<>();
    private final List<Value> incomplete = new ArrayList<>();
    private boolean missing;
    private final Map<ByteBuffer, Integer> known = new HashMap<>();
    private final JsonBuffer json = new JsonBuffer(256);

    private Representations(Target target, int mark) {
        this.target = target;
        this.mark = mark;
        json.raw('[');
    }

    /** @param mark a number that no other call for the same response uses */
    static Representations of(Target target, Tape root, int mark) {
        Representations representations = new Representations(target, mark);
        for (List<PathStep> path : target.paths()) {
            representations.collect(root, root.root(), path, 0);
        }
        representations.json.raw(']');
        return representations;
    }

    /** Of objects that were found before. */
    static Representations of(Target target, List<Value> objects) {
        Representations representations = new Representations(target, 0);
        objects.forEach(object -> representations.represent(object.tape(), object.value()));
        representations.json.raw(']');
        return representations;
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    List<Represents> objects() {
        return objects;
    }

    /** The objects that were left out because some earlier request did not bring what must be sent of them. */
    List<Value> incomplete() {
        return incomplete;
    }

    /** How many different ones there are. */
    int count() {
        return known.size();
    }

    byte[] json() {
        return json.toByteArray();
    }

    private void collect(Tape tape, int value, List<PathStep> path, int depth) {
        switch (tape.kind(value)) {
            case ARRAY -> {
                int element = tape.firstElement(value);
                for (int left = tape.count(value); left > 0; left--) {
                    collect(tape, element, path, depth);
                    element = tape.next(element);
                }
            }
            case OBJECT -> {
                if (depth == path.size()) {
                    if (tape.mark(value, mark)) {
                        represent(tape, value);
                    }
                    return;
                }
                PathStep step = path.get(depth);
                Overlay.Ref found = new Overlay.Ref(tape, value);
                if (Types.matches(tape, value, step.onTypes()) && Overlay.find(tape, value, step.key(), found)) {
                    collect(found.tape(), found.value(), path, depth + 1);
                }
            }
            case NULL, TRUE, FALSE, NUMBER, STRING -> {
                // Nothing there, or not what was asked for; the projection says so.
            }
        }
    }

    private void represent(Tape tape, int object) {
        Represented by = Types.representation(target.represented(), tape, object);
        if (by == null) {
            return;
        }
        int start = json.size();
        json.raw(known.isEmpty() ? "" : ",");
        int own = json.size();
        json.raw(by.start());
        missing = false;
        if (!write(by.parts(), tape, object)) {
            json.truncate(start);
            if (missing && !tape.isUnknown(object)) {
                incomplete.add(new Value(tape, object));
            }
            return;
        }
        json.raw('}');
        ByteBuffer value = ByteBuffer.wrap(json.copyFrom(own));
        Integer before = known.putIfAbsent(value, known.size());
        if (before != null) {
            json.truncate(start);
        }
        objects.add(new Represents(tape, object, before == null ? known.size() - 1 : before));
    }

    /** Writes parts as members, each with a comma before it; false when one is missing. */
    private boolean write(List<Part> parts, Tape tape, int object) {
        Overlay.Ref found = new Overlay.Ref(tape, object);
        for (Part part : parts) {
            if (!Types.matches(tape, object, part.onTypes())) {
                continue;
            }
            if (!Overlay.find(tape, object, part.key(), found)) {
                missing = true;
                return false;
            }
            if (part.identifies() && found.tape().isNull(found.value())) {
                return false;
            }
            json.raw(',').raw(part.member());
            if (!write(part.parts(), part.identifies(), found.tape(), found.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean write(@Nullable List<Part> parts, boolean identifies, Tape tape, int value) {
        if (parts == null) {
            json.raw(tape.bytes(), tape.start(value), tape.end(value));
            return true;
        }
        return switch (tape.kind(value)) {
            case OBJECT -> {
                json.raw('{');
                int start = json.size();
                boolean complete = write(parts, tape, value);
                json.closeMembers(start);
                yield complete;
            }
            case ARRAY -> {
                json.raw('[');
                boolean complete = true;
                int element = tape.firstElement(value);
                for (int i = 0; i < tape.count(value) && complete; i++) {
                    json.raw(i == 0 ? "" : ",");
                    complete = write(parts, identifies, tape, element);
                    element = tape.next(element);
                }
                json.raw(']');
                yield complete;
            }
            case NULL -> {
                json.raw("null");
                yield !identifies;
            }
            case TRUE, FALSE, NUMBER, STRING -> false;
        };
    }
}
