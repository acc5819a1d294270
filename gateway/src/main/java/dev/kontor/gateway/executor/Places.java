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
        boolean visit(Tape tape, int object, List<Object> way);
    }

    private final List<PathStep> path;
    private final Visitor visitor;
    private final List<Object> way = new ArrayList<>();

    private Places(List<PathStep> path, Visitor visitor) {
        this.path = path;
        this.visitor = visitor;
    }

    static void visit(Tape data, List<PathStep> path, Visitor visitor) {
        new Places(path, visitor).walk(data, data.root(), 0);
    }

    private boolean walk(Tape tape, int value, int depth) {
        return switch (tape.kind(value)) {
            case ARRAY -> walkElements(tape, value, depth);
            case OBJECT -> depth == path.size() ? visitor.visit(tape, value, way) : walkStep(tape, value, depth);
            case NULL, TRUE, FALSE, NUMBER, STRING -> true;
        };
    }

    private boolean walkElements(Tape tape, int list, int depth) {
        int element = tape.firstElement(list);
        boolean on = true;
        for (int i = 0; i < tape.count(list) && on; i++) {
            way.add(i);
            on = walk(tape, element, depth);
            way.removeLast();
            element = tape.next(element);
        }
        return on;
    }

    private boolean walkStep(Tape tape, int object, int depth) {
        PathStep step = path.get(depth);
        Overlay.Ref next = new Overlay.Ref(tape, object);
        if (!Types.matches(tape, object, step.onTypes()) || !Overlay.find(tape, object, step.key(), next)) {
            return true;
        }
        way.add(step.responseKey());
        boolean on = walk(next.tape(), next.value(), depth + 1);
        way.removeLast();
        return on;
    }
}
