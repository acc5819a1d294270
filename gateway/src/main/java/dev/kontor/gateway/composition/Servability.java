package dev.kontor.gateway.composition;

import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.supergraph.SupergraphException;
import java.util.ArrayList;
import java.util.List;

/** Whether this gateway can serve what was composed: it may be a supergraph all the same, which another gateway serves. */
public final class Servability {

    private Servability() {}

    /** The same composition, with a hint more when the gateway refuses its supergraph. */
    public static Composition check(Composition composition) {
        return switch (composition) {
            case Composition.Composed composed -> check(composed);
            case Composition.Refused refused -> refused;
        };
    }

    private static Composition check(Composition.Composed composed) {
        try {
            Supergraph.parse(composed.supergraphSdl());
            return composed;
        } catch (SupergraphException refusal) {
            List<Hint> hints = new ArrayList<>(composed.hints());
            hints.add(new Hint(
                    HintCode.NOT_SERVED_BY_KONTOR,
                    "The Kontor gateway does not serve this supergraph. " + refusal.getMessage(),
                    "",
                    List.of()));
            return new Composition.Composed(composed.supergraphSdl(), composed.apiSdl(), hints);
        }
    }
}
