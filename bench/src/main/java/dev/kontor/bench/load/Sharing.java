package dev.kontor.bench.load;

import java.util.Locale;

/** What a gateway may do once for several clients that ask the same at the same moment. */
public enum Sharing {
    /** Nothing: every client request costs all of its subgraph requests. */
    OFF,
    /** Subgraph requests, reads that are identical to one that is on its way. */
    SUBGRAPH,
    /** Client requests as well: one execution answers all that came meanwhile. */
    REQUEST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
