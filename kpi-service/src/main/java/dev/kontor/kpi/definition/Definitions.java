package dev.kontor.kpi.definition;

import io.smallrye.mutiny.Uni;

/** Where definitions are kept. */
public interface Definitions {

    /** All of them, in one statement. */
    Uni<Catalogue> catalogue();
}
