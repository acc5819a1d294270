package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.FieldSet.FieldItem;
import dev.kontor.gateway.federation.FieldSet.FragmentItem;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.Optional;

/**
 * External fields that a path may read because a {@code @provides} above it says so.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/#@provides">provides</a>
 */
final class Provided {

    private Provided() {}

    /** What is provided below a field of an object; nothing when the field is not provided. */
    static Optional<FieldSet> below(FieldSet provided, Supergraph supergraph, String objectType, String field) {
        FieldSet found = null;
        for (FieldSet.Item item : provided.items()) {
            Optional<FieldSet> here = switch (item) {
                case FieldItem own when own.name().equals(field) -> Optional.of(own.selection());
                case FieldItem other -> Optional.empty();
                case FragmentItem fragment
                when isOn(fragment.typeCondition(), supergraph, objectType) ->
                    below(fragment.selection(), supergraph, objectType, field);
                case FragmentItem other -> Optional.empty();
            };
            if (here.isPresent()) {
                found = found == null ? here.get() : found.plus(here.get());
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isOn(String typeCondition, Supergraph supergraph, String objectType) {
        return typeCondition.equals(objectType)
                || supergraph.requireComposite(typeCondition).possibleTypes().values().stream()
                        .anyMatch(objects -> objects.contains(objectType));
    }
}
