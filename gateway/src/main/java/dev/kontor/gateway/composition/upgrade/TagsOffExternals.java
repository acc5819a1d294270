package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.EXTERNAL;
import static dev.kontor.gateway.composition.link.FederationDirective.TAG;

import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.upgrade.Neighbours.Neighbour;
import java.util.List;

/** {@code a: Int @external @tag(name: "x")}, which has the tag where it is resolved → {@code a: Int @external}. */
record TagsOffExternals(Neighbours neighbours) implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(schema, type -> {
            List<Neighbour> others = neighbours.of(schema, type.name());
            return Rewriting.fields(
                    type,
                    field -> field.has(EXTERNAL)
                            ? Rewriting.applied(
                                    field, Rewriting.without(each -> each.is(TAG) && isElsewhere(others, field, each)))
                            : field);
        });
    }

    private static boolean isElsewhere(List<Neighbour> others, FieldDef field, Applied tag) {
        return others.stream().anyMatch(other -> {
            FieldDef same = other.type().field(field.name());
            return same != null
                    && !same.has(EXTERNAL)
                    && same.applied(TAG).anyMatch(each -> each.arguments().equals(tag.arguments()));
        });
    }
}
