package dev.kontor.gateway.plan;

import java.util.List;

/**
 * One {@code _entities} field of an entity fetch and the objects that it is about.
 *
 * @param responseKey its key in the subgraph's answer
 * @param variable the variable that carries the representations
 * @param paths where the objects are
 * @param representations what is sent of them, by object type
 * @param instead index of the target in the same fetch that leaves out objects of which not all is there that must be
 *     sent: this one is about those; {@link #OF_ALL} when it is about all at its paths
 */
public record EntityTarget(
        String responseKey,
        String variable,
        List<ResponsePath> paths,
        List<Representation> representations,
        int instead) {

    /** In the place of the index of another target. */
    public static final int OF_ALL = -1;

    public EntityTarget {
        paths = List.copyOf(paths);
        representations = List.copyOf(representations);
    }

    public boolean isOfAll() {
        return instead == OF_ALL;
    }
}
