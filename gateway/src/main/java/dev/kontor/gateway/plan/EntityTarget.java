package dev.kontor.gateway.plan;

import java.util.List;

/**
 * One {@code _entities} field of an entity fetch and the objects that it is about.
 *
 * @param responseKey its key in the subgraph's answer
 * @param variable the variable that carries the representations
 * @param paths where the objects are
 * @param representations what is sent of them, by object type
 */
public record EntityTarget(
        String responseKey, String variable, List<ResponsePath> paths, List<Representation> representations) {

    public EntityTarget {
        paths = List.copyOf(paths);
        representations = List.copyOf(representations);
    }
}
