package dev.kontor.gateway.plan;

import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in the response objects lie; lists on the way are entered, however deeply nested. */
public record ResponsePath(List<Step> steps) {

    public static final ResponsePath ROOT = new ResponsePath(List.of());

    /**
     * Reading a value of an object.
     *
     * @param onTypes the step is taken from objects of these types only; null when from all
     */
    public record Step(String responseKey, @Nullable SequencedSet<String> onTypes) {
        @Override
        public String toString() {
            return onTypes == null ? responseKey : "|" + String.join("|", onTypes) + "|." + responseKey;
        }
    }

    public ResponsePath {
        steps = List.copyOf(steps);
    }

    public ResponsePath plus(Step step) {
        return new ResponsePath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? "root" : steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
