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
     * @param answered the answer's data
     * @param explained whether the answer has errors, so that there may be none
     */
    static void extend(
            Tape data, int answered, Target target, Representations sent, Subgraph subgraph, boolean explained) {
        int list = data.field(answered, target.key());
        if (explained && (list < 0 || data.isNull(list))) {
            return;
        }
        if (list < 0 || data.kind(list) != Tape.Kind.ARRAY || data.count(list) != sent.count()) {
            throw Execution.malformed(
                    subgraph, "it was asked for " + sent.count() + " entities and gave another number");
        }
        int[] entities = new int[sent.count()];
        int element = data.firstElement(list);
        for (int i = 0; i < entities.length; i++) {
            if (data.kind(element) != Tape.Kind.OBJECT && !data.isNull(element)) {
                throw Execution.malformed(subgraph, "an entity is not an object");
            }
            entities[i] = element;
            element = data.next(element);
        }
        for (int i = 0; i < sent.size(); i++) {
            int object = sent.object(i);
            int entity = entities[sent.representation(i)];
            if (data.isNull(entity)) {
                data.setUnknown(object);
            } else {
                Overlay.extend(data, object, entity);
            }
        }
    }
}
