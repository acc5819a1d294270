package dev.kontor.gateway.composition.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why subgraphs do not compose.
 *
 * @param message a sentence that names the elements and subgraphs; how to mend it is {@link ErrorCode#remedy()}
 * @param coordinate what it is about, e.g. {@code Product.price}; empty when it is about no single element
 * @param places where, in the order of the subgraphs; empty when it is nowhere in particular
 * @see <a href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema coordinates</a>
 */
public record CompositionError(ErrorCode code, String message, String coordinate, List<Place> places) {

    public CompositionError {
        places = List.copyOf(places);
    }

    /** {@code CODE Type.field (accounts:3:5): sentence Remedy.} */
    @Override
    public String toString() {
        String where = places.isEmpty()
                ? ""
                : places.stream().map(Place::toString).collect(Collectors.joining(", ", " (", ")"));
        String what = coordinate.isEmpty() ? "" : " " + coordinate;
        return code + what + where + ": " + message + " " + code.remedy();
    }
}
