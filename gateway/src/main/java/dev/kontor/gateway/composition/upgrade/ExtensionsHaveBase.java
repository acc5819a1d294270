package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.report.ErrorCode.EXTENSION_WITH_NO_BASE;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;

/** What Federation 1 extends, another subgraph defines; root types need no definition. */
record ExtensionsHaveBase(Neighbours neighbours) {

    void check(SubgraphSchema schema, Report report) {
        schema.types(ImplementingDef.class)
                .filter(type -> Extensions.is(type) && !schema.isRoot(type.name()) && !isDefinedElsewhere(schema, type))
                .forEach(type -> report.error(
                        EXTENSION_WITH_NO_BASE,
                        type.name(),
                        type.place(),
                        type.name() + " is extended in " + schema.name() + ", and defined nowhere."));
    }

    private boolean isDefinedElsewhere(SubgraphSchema schema, ImplementingDef type) {
        return neighbours.of(schema, type.name()).stream()
                .anyMatch(other -> other.type().isDefined());
    }
}
