package dev.kontor.gateway.runtime;

import java.util.Locale;

/** What an operation becomes on its way to the subgraphs and back; printed by {@link Explanation}. */
public enum Stage {
    /** Plain fields, fragments and conditions worked in, each with the objects that it applies to. */
    NORMALIZE,
    /** The whole query graph, which depends on the supergraph only. */
    GRAPH,
    /** The moves that there are for what is selected, and what the search tried. */
    PATHS,
    /** What the search chose: who is asked for what, object by object. */
    TREE,
    /** The requests as the trees say, and after each pass that makes them fewer. */
    FETCH_GRAPH,
    /** What is sent to whom, and after what. */
    PLAN,
    /** The shape that the response is written in. */
    PROJECTION;

    /** As people write it, e.g. {@code fetch-graph}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
