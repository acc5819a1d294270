package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.view.SchemaView;

/** Prose about a subgraph of Federation 2 that imports all that the version has. */
final class FederationProse {

    private static final String FIRST =
            "@key @requires @provides @external @extends @shareable @override @tag @inaccessible";
    private static final String LATER =
            " @interfaceObject @authenticated @requiresScopes @policy @context @fromContext @cost @listSize";

    private FederationProse() {}

    static SubgraphAssert assertThatFederation(String sdl) {
        return assertThatFederation("2.9", FIRST + LATER, sdl);
    }

    static SubgraphAssert assertThatFederation20(String sdl) {
        return assertThatFederation("2.0", FIRST, sdl);
    }

    static SubgraphAssert assertThatFederation(String version, String imports, String sdl) {
        return underFederation(SubgraphAssert.assertThatSubgraph(SubgraphAssert.federation(version, imports, sdl)));
    }

    static SubgraphAssert underFederation(SubgraphAssert subgraph) {
        return subgraph.under((schema, report) -> FederationRules.check(SchemaView.of(schema), report));
    }
}
