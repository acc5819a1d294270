package dev.kontor.gateway.composition.upgrade;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.schema.ImplementingDef;

/** Extensions as Federation 1 means them: of what another subgraph defines. */
final class Extensions {

    private Extensions() {}

    /** Whether it says {@code extend} or {@code @extends}. A type with a definition beside extensions is none. */
    static boolean is(ImplementingDef type) {
        return type.has(FederationDirective.EXTENDS) || !type.isDefined();
    }
}
