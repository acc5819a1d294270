package dev.kontor.gateway.graph;

import dev.kontor.gateway.federation.Subgraph;

/** A composite type as one subgraph sees it. Prints as {@code Product(inventory)}. */
public record Node(String type, Subgraph subgraph) {

    @Override
    public String toString() {
        return type + "(" + subgraph.name() + ")";
    }
}
