package dev.kontor.gateway.composition.upgrade;

import dev.kontor.gateway.composition.schema.SubgraphSchema;

/** A schema → the same with one habit of Federation 1 less. */
@FunctionalInterface
interface Pass {

    SubgraphSchema apply(SubgraphSchema schema);
}
