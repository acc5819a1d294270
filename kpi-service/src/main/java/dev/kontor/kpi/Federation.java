package dev.kontor.kpi;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import org.eclipse.microprofile.graphql.GraphQLApi;

/**
 * The version of Federation that the schema is written in. SmallRye's directives need {@code FieldSet} and {@code Scope}
 * imported, too.
 */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.7",
        _import = {
            @Import(name = "@key"),
            @Import(name = "@shareable"),
            @Import(name = "@requiresScopes"),
            @Import(name = "FieldSet"),
            @Import(name = "Scope")
        })
class Federation {}
