package dev.kontor.gateway.composition.report;

import java.util.List;

/**
 * Something about subgraphs that compose which their owners may want to know.
 *
 * @param coordinate what it is about; empty when it is about no single element
 */
public record Hint(HintCode code, String message, String coordinate, List<Place> places) {

    public Hint {
        places = List.copyOf(places);
    }

    @Override
    public String toString() {
        return code + (coordinate.isEmpty() ? "" : " " + coordinate) + ": " + message;
    }
}
