package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.EXTERNAL;
import static dev.kontor.gateway.composition.link.FederationDirective.KEY;

import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.Selections;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code extend type T @key(fields: "id") { id: ID @external }} → {@code extend type T @key(fields: "id") { id: ID }}: who
 * extends an entity resolves the fields of its key. An extension without a key has the first key of each other subgraph.
 */
record ExternalOffKeysOfExtensions(Neighbours neighbours) implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(schema, type -> Extensions.is(type) ? resolved(schema, type) : type);
    }

    private ImplementingDef resolved(SubgraphSchema schema, ImplementingDef type) {
        Set<String> keyFields = type.has(KEY) ? own(schema, type) : ofOthers(schema, type);
        return Rewriting.fields(
                type,
                field -> keyFields.contains(field.name())
                        ? Rewriting.applied(field, Rewriting.without(EXTERNAL))
                        : field);
    }

    private static Set<String> own(SubgraphSchema schema, ImplementingDef type) {
        Set<String> names = new HashSet<>();
        type.applied(KEY).forEach(key -> addFields(schema, type, key, names));
        return names;
    }

    private Set<String> ofOthers(SubgraphSchema schema, ImplementingDef type) {
        Set<String> names = new HashSet<>();
        for (Neighbours.Neighbour other : neighbours.of(schema, type.name())) {
            other.type()
                    .firstApplied(KEY)
                    .ifPresent(key -> addFields(other.view().schema(), other.type(), key, names));
        }
        return names;
    }

    /** Fields of the type itself only: deeper ones stay whoever's they are. */
    private static void addFields(SubgraphSchema schema, ImplementingDef type, Applied key, Set<String> names) {
        for (Coordinate selected : Selections.of(schema, type.name(), key.text("fields"))) {
            if (selected.type().equals(type.name())) {
                names.add(selected.field());
            }
        }
    }
}
