package dev.kontor.gateway.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an object is sent to a subgraph, so that it recognises the entity and has what its fields require.
 *
 * @param objectType type of the objects that are represented so; null when all are, whatever their type
 * @param typename sent as {@code __typename}: the object type, or an interface that the subgraph sees as an object
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Subgraph
 *     specification, representations</a>
 */
public record Representation(@Nullable String objectType, String typename, List<Part> parts) {

    /**
     * A field that is sent.
     *
     * @param name its name in the representation
     * @param responseKey its key in the response
     * @param key it identifies the entity: without a value there is nothing to ask for
     * @param onTypes it is sent for objects of these types only; null when for all
     * @param selection what is sent of its value; null for a leaf
     */
    public record Part(
            String name,
            String responseKey,
            boolean key,
            @Nullable SequencedSet<String> onTypes,
            @Nullable List<Part> selection) {
        /** Parts that are sent under one name as one part, with all that any of them sends of the value. */
        public static List<Part> merged(List<Part> parts) {
            SequencedMap<List<Object>, Part> merged = new LinkedHashMap<>();
            for (Part part : parts) {
                List<Object> place = List.of(part.name, part.responseKey, Optional.ofNullable(part.onTypes));
                merged.merge(place, part, Part::plus);
            }
            return List.copyOf(merged.values());
        }

        private Part plus(Part other) {
            if (selection == null || other.selection == null) {
                return this;
            }
            List<Part> both =
                    Stream.concat(selection.stream(), other.selection.stream()).toList();
            return new Part(name, responseKey, key || other.key, onTypes, merged(both));
        }

        /** Whether both are sent under one name, with values from different places. */
        public boolean contradicts(Part other) {
            return name.equals(other.name) && !equals(other);
        }

        @Override
        public String toString() {
            return (responseKey.equals(name) ? "" : responseKey + "→")
                    + name
                    + (selection == null
                            ? ""
                            : selection.stream().map(Part::toString).collect(Collectors.joining(" ", " {", "}")));
        }
    }

    public Representation {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        String type = objectType == null || objectType.equals(typename) ? typename : objectType + "→" + typename;
        return type + parts.stream().map(Part::toString).collect(Collectors.joining(" ", " {", "}"));
    }
}
