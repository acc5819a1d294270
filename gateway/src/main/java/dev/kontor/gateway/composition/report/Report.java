package dev.kontor.gateway.composition.report;

import java.util.ArrayList;
import java.util.List;

/** Collects errors and hints while subgraphs are composed, as many as somebody could read. Not thread-safe. */
public final class Report {

    /** A schema that is wrong a thousand times is wrong in one way a thousand times. */
    private static final int MOST = 1_000;

    private final List<CompositionError> errors = new ArrayList<>();
    private final List<Hint> hints = new ArrayList<>();
    private int unreported;

    public void error(ErrorCode code, String coordinate, List<Place> places, String message) {
        if (errors.size() < MOST) {
            errors.add(new CompositionError(code, message, coordinate, places));
        } else {
            unreported++;
        }
    }

    public void error(ErrorCode code, String coordinate, Place place, String message) {
        error(code, coordinate, List.of(place), message);
    }

    public void hint(HintCode code, String coordinate, List<Place> places, String message) {
        if (hints.size() < MOST) {
            hints.add(new Hint(code, message, coordinate, places));
        }
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** How many errors there were, those that are not kept among them: more than before when something went wrong. */
    public int count() {
        return errors.size() + unreported;
    }

    /** In the order in which they were found. */
    public List<CompositionError> errors() {
        if (unreported == 0) {
            return List.copyOf(errors);
        }
        List<CompositionError> all = new ArrayList<>(errors);
        all.add(new CompositionError(
                ErrorCode.LIMIT_EXCEEDED, "There are " + unreported + " errors more.", "", List.of()));
        return all;
    }

    public List<Hint> hints() {
        return List.copyOf(hints);
    }
}
