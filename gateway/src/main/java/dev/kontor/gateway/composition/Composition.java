package dev.kontor.gateway.composition;

import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.Hint;
import java.util.List;

/** What came of composing. */
public sealed interface Composition {

    /**
     * The subgraphs fit.
     *
     * @param supergraphSdl for gateways
     * @param apiSdl for clients: the supergraph without federation's own elements and without what is inaccessible
     */
    record Composed(String supergraphSdl, String apiSdl, List<Hint> hints) implements Composition {
        public Composed {
            hints = List.copyOf(hints);
        }
    }

    /** They do not: at least one error. */
    record Refused(List<CompositionError> errors, List<Hint> hints) implements Composition {
        public Refused {
            errors = List.copyOf(errors);
            hints = List.copyOf(hints);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("Expected an error, since nothing was composed");
            }
        }
    }

    List<Hint> hints();
}
