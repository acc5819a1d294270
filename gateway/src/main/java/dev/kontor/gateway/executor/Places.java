package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.PathStep;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.util.ArrayList;
import java.util.List;

/** Walks to the objects at the end of a path, through lists however deep. */
final class Places {

    /** Takes the objects. */
    interface Visitor {
        /**
         * One object.
         *
         * @param way response keys and indices that lead to it; changes after the call
         * @return whether to go on
         */
        boolean visit(int object, List<Object> way);
    }

    private final Tape data;
    private final List<PathStep> path;
    private final Visitor visitor;
    private final List<Object> way = new ArrayList<>();

    private Places(Tape data, List<PathStep> path, Visitor visitor) {
        this.data = data;
        this.path = path;
        this.visitor = visitor;
    }

    static void visit(Tape data, List<PathStep> path, Visitor visitor) {
        new Places(data, path, visitor).walk(data.root(), 0);
    }

    private boolean walk(int value, int depth) {
        return switch (data.kind(value)) {
            case ARRAY -> walkElements(value, depth);
            case OBJECT -> depth == path.size() ? visitor.visit(value, way) : walkStep(value, depth);
            case NULL, TRUE, FALSE, INTEGER, DECIMAL, STRING -> true;
        };
    }

    private boolean walkElements(int list, int depth) {
        int element = data.firstElement(list);
        boolean on = true;
        for (int i = 0; i < data.count(list) && on; i++) {
            way.add(i);
            on = walk(element, depth);
            way.removeLast();
            element = data.next(element);
        }
        return on;
    }

    private boolean walkStep(int object, int depth) {
        PathStep step = path.get(depth);
        int next = Types.matches(data, object, step.onTypes()) ? Overlay.find(data, object, step.key()) : -1;
        if (next < 0) {
            return true;
        }
        way.add(step.responseKey());
        boolean on = walk(next, depth + 1);
        way.removeLast();
        return on;
    }
}
