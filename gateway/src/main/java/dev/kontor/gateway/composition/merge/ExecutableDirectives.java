package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Directives that clients may use: those that all subgraphs define, where all of them take them.
 *
 * @see <a href="https://spec.graphql.org/September2025/#ExecutableDirectiveLocation">Executable directive locations</a>
 */
final class ExecutableDirectives {

    private static final Set<String> EXECUTABLE = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");

    /** A gateway has these or has not, whatever its subgraphs do. */
    private static final Set<String> OF_GATEWAYS = Set.of("defer", "stream");

    private final Merging merging;

    ExecutableDirectives(Merging merging) {
        this.merging = merging;
    }

    /** @param composed names of those that the supergraph has anyway */
    SequencedMap<String, DirectiveDef> merge(Set<String> composed) {
        Set<String> names = new TreeSet<>();
        for (SchemaView view : merging.subgraphs()) {
            view.schema().directives().values().stream()
                    .filter(directive -> directive.origin() == DirectiveDef.Origin.SUBGRAPH)
                    .filter(directive -> directive.locations().stream().anyMatch(EXECUTABLE::contains))
                    .forEach(directive -> names.add(directive.name()));
        }
        names.removeAll(composed);
        names.removeAll(OF_GATEWAYS);
        SequencedMap<String, DirectiveDef> merged = new LinkedHashMap<>();
        for (String name : names) {
            DirectiveDef directive = merge(name);
            if (directive != null) {
                merged.put(name, directive);
            }
        }
        return merged;
    }

    private @Nullable DirectiveDef merge(String name) {
        SequencedMap<SchemaView, DirectiveDef> sources =
                merging.sources(view -> view.schema().directives().get(name));
        String coordinate = "@" + name;
        if (sources.size() < merging.subgraphs().size()) {
            hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE, coordinate, "is not defined in all subgraphs");
            return null;
        }
        SequencedSet<String> locations =
                new LinkedHashSet<>(sources.firstEntry().getValue().locations());
        locations.retainAll(EXECUTABLE);
        SequencedSet<String> first = new LinkedHashSet<>(locations);
        boolean alike = true;
        for (DirectiveDef each : sources.values()) {
            SequencedSet<String> theirs = new LinkedHashSet<>(each.locations());
            theirs.retainAll(EXECUTABLE);
            alike &= theirs.equals(first);
            locations.retainAll(theirs);
        }
        if (locations.isEmpty()) {
            hint(HintCode.NO_EXECUTABLE_DIRECTIVE_INTERSECTION, coordinate, "has no location in all subgraphs");
            return null;
        }
        if (!alike) {
            hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS, coordinate, "has different locations");
        }
        boolean repeatable = sources.values().stream().allMatch(DirectiveDef::repeatable);
        if (!repeatable && sources.values().stream().anyMatch(DirectiveDef::repeatable)) {
            hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE, coordinate, "is not repeatable everywhere");
        }
        SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> arguments = new LinkedHashMap<>();
        sources.forEach((view, directive) -> arguments.put(view, directive.arguments()));
        SequencedMap<String, InputValueDef> merged = new LinkedHashMap<>();
        new Arguments(merging)
                .mergeAll(arguments, coordinate)
                .forEach((argument, value) -> merged.put(argument, definition(sources, value)));
        DirectiveDef any = sources.firstEntry().getValue();
        return new DirectiveDef(
                name,
                Descriptions.merge(
                        merging,
                        sources.values().stream()
                                .<@Nullable String>map(DirectiveDef::description)
                                .toList(),
                        coordinate),
                merged,
                repeatable,
                locations,
                any.origin(),
                any.place());
    }

    private static InputValueDef definition(SequencedMap<SchemaView, DirectiveDef> sources, MergedInputValue merged) {
        InputValueDef any = sources.firstEntry().getValue().arguments().get(merged.name());
        if (any == null) {
            throw new IllegalStateException("Expected all subgraphs to have the argument " + merged.name());
        }
        return new InputValueDef(
                merged.name(), merged.description(), merged.type(), merged.defaultValue(), List.of(), 0, any.place());
    }

    private void hint(HintCode code, String coordinate, String what) {
        merging.report().hint(code, coordinate, List.of(), "The directive " + coordinate + " " + what + ".");
    }
}
