package dev.kontor.cli.composition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.report.Failure;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Errors and hints of composition as they are told: for people, by the files that they gave; for machines, as JSON. */
public final class Findings {

    /** By name of a subgraph; those that were asked for their SDL have none. */
    private final Map<String, Path> files = new HashMap<>();

    public Findings(List<SubgraphSource> sources) {
        for (SubgraphSource source : sources) {
            if (source instanceof SubgraphSource.OfFile file) {
                files.put(file.name(), file.file());
            }
        }
    }

    /**
     * Why they do not compose.
     *
     * <pre>
     * accounts.graphql:12:3: INVALID_FIELD_SHARING Account.name: The field is resolved by accounts and kpi.
     *   also at kpi.graphql:30:3
     *   Mark the field @shareable in all of them, or resolve it in one subgraph only.
     * </pre>
     */
    public Failure refusal(List<CompositionError> errors) {
        String number = errors.size() == 1 ? "1 error" : errors.size() + " errors";
        return new Failure(
                "The subgraphs do not compose: " + number + ".",
                errors.stream().flatMap(error -> lines(error).stream()).toList());
    }

    private List<String> lines(CompositionError error) {
        List<String> lines = told(error.code().name(), error.coordinate(), error.message(), error.places());
        lines.add("  " + error.code().remedy());
        return lines;
    }

    /** As of an error, but without what would mend it. */
    public List<String> lines(Hint hint) {
        return told("hint " + hint.code(), hint.coordinate(), hint.message(), hint.places());
    }

    /** A message of several lines, as the operation that cannot be answered, stays readable. */
    private List<String> told(String code, String coordinate, String message, List<Place> places) {
        List<String> sentence = message.lines().toList();
        List<String> lines = new ArrayList<>();
        lines.add((places.isEmpty() ? "" : at(places.getFirst()) + ": ")
                + code
                + (coordinate.isEmpty() ? "" : " " + coordinate)
                + ": "
                + (sentence.isEmpty() ? "" : sentence.getFirst()));
        sentence.stream().skip(1).map(line -> "  " + line).forEach(lines::add);
        places.stream().skip(1).map(place -> "  also at " + at(place)).forEach(lines::add);
        return lines;
    }

    private String at(Place place) {
        Path file = files.get(place.subgraph());
        return (file == null ? place.subgraph() : file) + ":" + place.line() + ":" + place.column();
    }

    /** Adds {@code errors} and {@code hints}. */
    public void addTo(ObjectNode json, List<CompositionError> errors, Stream<Hint> hints) {
        ArrayNode allErrors = json.putArray("errors");
        for (CompositionError error : errors) {
            ObjectNode node = allErrors.addObject();
            node.put("code", error.code().name());
            node.put("message", error.message());
            node.put("remedy", error.code().remedy());
            node.put("coordinate", error.coordinate());
            addTo(node, error.places());
        }
        ArrayNode allHints = json.putArray("hints");
        hints.forEach(hint -> {
            ObjectNode node = allHints.addObject();
            node.put("code", hint.code().name());
            node.put("level", hint.code().level().name());
            node.put("message", hint.message());
            node.put("coordinate", hint.coordinate());
            addTo(node, hint.places());
        });
    }

    private void addTo(ObjectNode json, List<Place> places) {
        ArrayNode all = json.putArray("places");
        for (Place place : places) {
            ObjectNode node = all.addObject();
            node.put("subgraph", place.subgraph());
            Path file = files.get(place.subgraph());
            if (file != null) {
                node.put("file", file.toString());
            }
            node.put("line", place.line());
            node.put("column", place.column());
        }
    }
}
