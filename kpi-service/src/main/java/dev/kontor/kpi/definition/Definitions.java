package dev.kontor.kpi.definition;

import io.smallrye.mutiny.Uni;

/** Where definitions are kept. */
public interface Definitions {

    /** The channel on which it is told that a definition was edited. */
    String EDITED = "kpi_definition";

    /**
     * All of them, as they are or were a moment ago: they are remembered until it is told that one was edited. Who writes
     * finds out whether they still are so. One statement at most.
     */
    Uni<Catalogue> catalogue();

    /** Forgets what is remembered, since it is known to be out of date. */
    void forget();

    /** All of them as they are and were, in one statement. */
    Uni<CatalogueHistory> history();
}
