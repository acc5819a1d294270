package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;

/** Puts the entities of an answer over the objects that they were asked for. */
final class Entities {

    private Entities() {}

    /**
     * Throws a {@link dev.kontor.gateway.subgraph.SubgraphException} when there are not as many as were asked for, or
     * something else than objects.
     *
     * @param explained whether the answer has errors, so that there may be none
     */
    static void extend(
            Tape answer, int data, Target target, Representations sent, Subgraph subgraph, boolean explained) {
        int list = answer.field(data, target.responseKey());
        if (explained && (list < 0 || answer.isNull(list))) {
            return;
        }
        if (list < 0 || answer.kind(list) != Tape.Kind.ARRAY || answer.count(list) != sent.count()) {
            throw Execution.malformed(
                    subgraph, "it was asked for " + sent.count() + " entities and gave another number");
        }
        int[] entities = new int[sent.count()];
        int element = answer.firstElement(list);
        for (int i = 0; i < entities.length; i++) {
            if (answer.kind(element) != Tape.Kind.OBJECT && !answer.isNull(element)) {
                throw Execution.malformed(subgraph, "an entity is not an object");
            }
            entities[i] = element;
            element = answer.next(element);
        }
        for (Representations.Represents object : sent.objects()) {
            int entity = entities[object.representation()];
            if (answer.kind(entity) == Tape.Kind.OBJECT) {
                Overlay.extend(object.tape(), object.object(), answer, entity);
            } else {
                object.tape().setUnknown(object.object());
            }
        }
    }
}
