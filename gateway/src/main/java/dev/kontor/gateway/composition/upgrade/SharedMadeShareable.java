package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.link.FederationDirective.SHAREABLE;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.upgrade.Neighbours.Neighbour;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code type T { a: Int }}, which another subgraph has too → {@code type T @shareable { a: Int }}; of entities and root
 * types, {@code @shareable} is on the fields that another subgraph resolves too and that are in no key. External ones get it
 * as well, on which it means nothing.
 *
 * @param original in which only fields of keys and provided ones may be shared
 */
record SharedMadeShareable(SubgraphSchema original, Neighbours neighbours) implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        SchemaView before = SchemaView.of(original);
        return Rewriting.types(
                schema,
                type -> type instanceof ObjectDef && !type.name().equals(Operation.SUBSCRIPTION.rootType())
                        ? shareable(schema, before, type)
                        : type);
    }

    private ImplementingDef shareable(SubgraphSchema schema, SchemaView before, ImplementingDef type) {
        List<Neighbour> others = neighbours.of(schema, type.name());
        if (others.isEmpty()) {
            return type;
        }
        if (!type.has(KEY) && !schema.isRoot(type.name())) {
            return type.has(SHAREABLE)
                    ? type
                    : Rewriting.applied(type, applied -> withShareable(schema, applied, 0, type.place()));
        }
        return Rewriting.fields(
                type,
                field -> field.has(SHAREABLE)
                                || before.isShareable(type, field)
                                || others.stream().noneMatch(other -> isResolved(other, field.name()))
                        ? field
                        : Rewriting.applied(
                                field, applied -> withShareable(schema, applied, field.part(), field.place())));
    }

    private static boolean isResolved(Neighbour other, String name) {
        FieldDef field = other.type().field(name);
        return field != null && !other.view().isFullyExternal(other.type(), field);
    }

    private static List<Applied> withShareable(SubgraphSchema schema, List<Applied> applied, int part, Place place) {
        Link link = schema.links().of(Spec.FEDERATION.identity()).orElseThrow();
        String name = FederationDirective.SHAREABLE.directiveName();
        Applied shareable = new Applied(
                link.directiveName(name), new Links.Element(link, name), new LinkedHashMap<>(), part, place);
        return Stream.concat(applied.stream(), Stream.of(shareable)).toList();
    }
}
