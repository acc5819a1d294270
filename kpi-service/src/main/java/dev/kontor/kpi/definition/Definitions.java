package dev.kontor.kpi.definition;

import io.smallrye.mutiny.Uni;

/** Where definitions are kept. */
public interface Definitions {

    /** All of them as they are, in one statement. */
    Uni<Catalogue> catalogue();

    /** All of them as they are and were, in one statement. */
    Uni<CatalogueHistory> history();
}
