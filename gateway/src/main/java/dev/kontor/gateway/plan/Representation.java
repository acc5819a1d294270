package dev.kontor.gateway.plan;

import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an object is sent to a subgraph, so that it recognises the entity and has what its fields require.
 *
 * @param objectType type of the objects that are represented so, sent as {@code __typename}
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Subgraph
 *     specification, representations</a>
 */
public record Representation(String objectType, List<Part> parts) {

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
        return objectType + parts.stream().map(Part::toString).collect(Collectors.joining(" ", " {", "}"));
    }
}
