package dev.kontor.gateway.projection;

import dev.kontor.gateway.response.GraphQLError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The paths of errors that were told before, as a tree: a long list of nulls is looked up in it value by value. */
final class ReportedPlaces {

    private final Map<Object, ReportedPlaces> below = new HashMap<>();
    private boolean reported;

    ReportedPlaces(List<GraphQLError> errors) {
        for (GraphQLError error : errors) {
            ReportedPlaces at = this;
            for (Object step : error.path()) {
                at = at.below.computeIfAbsent(step, s -> new ReportedPlaces(List.of()));
            }
            at.reported = true;
        }
    }

    /** Whether an error is about the place itself, something above it or something below it. */
    boolean concern(List<Object> path) {
        ReportedPlaces at = this;
        for (Object step : path) {
            if (at.reported) {
                return true;
            }
            at = at.below.get(step);
            if (at == null) {
                return false;
            }
        }
        return at.reported || !at.below.isEmpty();
    }
}
