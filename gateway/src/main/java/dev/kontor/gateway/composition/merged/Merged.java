package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The supergraph: what subgraphs define together. Where a subgraph stands to a type (keys, interfaces that it implements
 * there, members, values) is in its schema; where it stands to a field is in {@link MergedField#parts()}.
 *
 * @param subgraphs in the order of their names
 * @param version the highest version of federation that any subgraph needs
 * @param types by name, in alphabetical order
 * @param directives that are defined in the supergraph: those that clients may use, and those that are composed
 * @param links of specifications, besides link and join
 * @param definition what the supergraph says of itself
 */
public record Merged(
        List<SchemaView> subgraphs,
        SpecVersion version,
        SequencedMap<String, MergedType> types,
        SequencedMap<String, DirectiveDef> directives,
        List<MergedLink> links,
        MergedSchema definition) {

    public Merged {
        subgraphs = List.copyOf(subgraphs);
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        directives = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(directives));
        links = List.copyOf(links);
    }

    /** The operations that the supergraph has. */
    public Set<Operation> roots() {
        return definition.roots();
    }

    public @Nullable MergedType type(String name) {
        return types.get(name);
    }

    /** The object or interface of that name; null when there is none. */
    public @Nullable MergedImplementing implementing(String name) {
        return types.get(name) instanceof MergedImplementing type ? type : null;
    }

    /** The subgraphs that have the type. */
    public Stream<SchemaView> definers(String type) {
        return subgraphs.stream().filter(subgraph -> subgraph.schema().type(type) != null);
    }
}
