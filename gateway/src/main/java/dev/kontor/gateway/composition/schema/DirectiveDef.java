package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A directive that a subgraph may apply.
 *
 * @param locations names as in the specification, e.g. {@code FIELD_DEFINITION}
 * @param origin who defines it
 * @param place where the subgraph defines it; null when it does not
 */
public record DirectiveDef(
        String name,
        @Nullable String description,
        SequencedMap<String, InputValueDef> arguments,
        boolean repeatable,
        SequencedSet<String> locations,
        Origin origin,
        @Nullable Place place) {

    /** Who defines a directive. */
    public enum Origin {
        /** The GraphQL specification. */
        BUILT_IN,
        /** A specification that composition knows. */
        SPEC,
        /** The subgraph. */
        SUBGRAPH
    }

    public DirectiveDef {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        locations = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(locations));
    }
}
