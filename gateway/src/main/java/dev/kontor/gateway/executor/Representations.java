package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.Part;
import dev.kontor.gateway.executor.CompiledPlan.PathStep;
import dev.kontor.gateway.executor.CompiledPlan.Represented;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that an entity fetch is about and represents them, equal ones once. Objects without a key, or
 * without something that is required of them, are left out: there is nothing to ask about them.
 */
final class Representations {

    private final Target target;
    private final Tape data;
    private final int mark;
    private final JsonBuffer json = new JsonBuffer(1024).raw('[');

    /** Two for each object: itself, and the index of its representation among those that are sent. */
    private int[] objects = new int[32];

    private int size;
    private final Distinct distinct = new Distinct(json);
    private final List<Integer> incomplete = new ArrayList<>();
    private boolean missing;

    private Representations(Target target, Tape data, int mark) {
        this.target = target;
        this.data = data;
        this.mark = mark;
    }

    /** @param mark a number that no other call for the same data uses */
    static Representations of(Target target, Tape data, int mark) {
        Representations representations = new Representations(target, data, mark);
        for (List<PathStep> path : target.paths()) {
            representations.collect(data.root(), path, 0);
        }
        representations.json.raw(']');
        return representations;
    }

    /** Of objects that were found before. */
    static Representations of(Target target, Tape data, List<Integer> objects) {
        Representations representations = new Representations(target, data, 0);
        for (int object : objects) {
            representations.represent(object);
        }
        representations.json.raw(']');
        return representations;
    }

    /** How many objects it is about. */
    int size() {
        return size;
    }

    int object(int i) {
        return objects[2 * i];
    }

    /** The index of an object's representation among those that are sent. */
    int representation(int i) {
        return objects[2 * i + 1];
    }

    /** The objects that were left out because some earlier request did not bring what must be sent of them. */
    List<Integer> incomplete() {
        return incomplete;
    }

    /** How many different representations there are. */
    int count() {
        return distinct.count();
    }

    /** The list of the representations. */
    JsonBuffer json() {
        return json;
    }

    private void collect(int value, List<PathStep> path, int depth) {
        switch (data.kind(value)) {
            case ARRAY -> {
                int element = data.firstElement(value);
                for (int left = data.count(value); left > 0; left--) {
                    collect(element, path, depth);
                    element = data.next(element);
                }
            }
            case OBJECT -> {
                if (depth < path.size()) {
                    PathStep step = path.get(depth);
                    int next = Types.matches(data, value, step.onTypes()) ? Overlay.find(data, value, step.key()) : -1;
                    if (next >= 0) {
                        collect(next, path, depth + 1);
                    }
                } else if (data.mark(value, mark)) {
                    represent(value);
                }
            }
            case NULL, TRUE, FALSE, INTEGER, DECIMAL, STRING -> {
                // Nothing there, or not what was asked for; the projection says so.
            }
        }
    }

    private void represent(int object) {
        Represented by = Types.representation(target.represented(), data, object);
        if (by == null) {
            return;
        }
        int start = json.size();
        if (distinct.count() > 0) {
            json.raw(',');
        }
        int own = json.size();
        json.raw(by.start());
        missing = false;
        if (!write(by.parts(), object)) {
            json.truncate(start);
            if (missing && !data.isUnknown(object)) {
                incomplete.add(object);
            }
            return;
        }
        json.raw('}');
        int known = distinct.count();
        int representation = distinct.add(own);
        if (representation < known) {
            json.truncate(start);
        }
        if (2 * size == objects.length) {
            objects = Arrays.copyOf(objects, 2 * objects.length);
        }
        objects[2 * size] = object;
        objects[2 * size + 1] = representation;
        size++;
    }

    /** Writes parts as members, each with a comma before it; false when one is missing. */
    private boolean write(List<Part> parts, int object) {
        for (Part part : parts) {
            if (!Types.matches(data, object, part.onTypes())) {
                continue;
            }
            int value = Overlay.find(data, object, part.key());
            if (value < 0) {
                missing = true;
                return false;
            }
            if (part.identifies() && data.isNull(value)) {
                return false;
            }
            json.raw(',').raw(part.member());
            if (!write(part.parts(), part.identifies(), value)) {
                return false;
            }
        }
        return true;
    }

    private boolean write(@Nullable List<Part> parts, boolean identifies, int value) {
        if (parts == null) {
            json.raw(data.bytes(), data.start(value), data.end(value));
            return true;
        }
        return switch (data.kind(value)) {
            case OBJECT -> {
                json.raw('{');
                int start = json.size();
                boolean complete = write(parts, value);
                json.closeMembers(start);
                yield complete;
            }
            case ARRAY -> {
                json.raw('[');
                boolean complete = true;
                int element = data.firstElement(value);
                for (int i = 0; i < data.count(value) && complete; i++) {
                    json.raw(i == 0 ? "" : ",");
                    complete = write(parts, identifies, element);
                    element = data.next(element);
                }
                json.raw(']');
                yield complete;
            }
            case NULL -> {
                json.raw("null");
                yield !identifies;
            }
            case TRUE, FALSE, INTEGER, DECIMAL, STRING -> false;
        };
    }
}
