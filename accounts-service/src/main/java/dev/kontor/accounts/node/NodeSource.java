package dev.kontor.accounts.node;

import java.util.Optional;

/** Finds the nodes of one GraphQL type; every feature brings one for each type that it owns. */
public interface NodeSource {

    /** Name of the GraphQL type, as in the ids of its objects. */
    String type();

    /** The node with this global id, which names {@link #type()}; empty when there is none. */
    Optional<? extends Node> find(String id);
}
