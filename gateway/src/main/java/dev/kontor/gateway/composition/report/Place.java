package dev.kontor.gateway.composition.report;

/**
 * A place in the SDL of a subgraph.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(String subgraph, int line, int column) {

    @Override
    public String toString() {
        return subgraph + ":" + line + ":" + column;
    }
}
