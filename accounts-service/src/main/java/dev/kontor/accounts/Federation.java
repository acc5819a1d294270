package dev.kontor.accounts;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** What the schema takes from the Apollo Federation specification. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.7",
        _import = {
            @Import(name = "@key"),
            @Import(name = "@shareable"),
            @Import(name = "@requiresScopes"),
            @Import(name = "FieldSet")
        })
public class Federation {}
