package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.planner.tree.ObjectTree.Stop;

/**
 * A stop of objects of one type, and the draft of what is asked there.
 *
 * @param index of the stop in the objects' tree
 * @param typeThere what the objects are in the draft: their own type, or an interface that the subgraph sees as an object
 */
record Visit(Emitted object, int index, Draft draft, String typeThere) {

    Stop stop() {
        return object.tree().stops().get(index);
    }

    /** How many stops it must wait for, one after the other. */
    int level() {
        return object.tree().level(index);
    }
}
