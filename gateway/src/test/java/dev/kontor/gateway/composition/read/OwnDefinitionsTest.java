package dev.kontor.gateway.composition.read;

import static dev.kontor.gateway.composition.SubgraphAssert.assertThatSubgraph;
import static dev.kontor.gateway.composition.report.ErrorCode.DIRECTIVE_DEFINITION_INVALID;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;
import static dev.kontor.gateway.composition.report.ErrorCode.TYPE_DEFINITION_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subgraph may say of what specifications define. */
class OwnDefinitionsTest {

    private static final String FEDERATION_2 = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\","
            + " import: [\"@key\" \"@shareable\" \"@override\" \"@requiresScopes\" \"@external\" \"@composeDirective\"]) ";
    private static final String QUERY = " type Query { a: Int }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE scalar federation__FieldSet",
                "directive @key(fields: String!) on OBJECT",
                "directive @key(fields: [String!]!, resolvable: Boolean! = false) on OBJECT",
                "directive @key(fields: Words!) on OBJECT enum Words { id }",
                "directive @external on FIELD_DEFINITION",
                "directive @override(from: String!, label: String! = \"x\") on FIELD_DEFINITION",
                "directive @requiresScopes(scopes: [[String!]!]!) on OBJECT",
                "directive @composeDirective(name: String) repeatable on SCHEMA",
                "directive @composeDirective(name: String!) repeatable on SCHEMA",
                "directive @link(url: String!, import: [String]) repeatable on SCHEMA",
                "directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA"
                        + " enum link__Purpose { SECURITY EXECUTION } scalar link__Import",
                "directive @deprecated(reason: String!) on FIELD_DEFINITION",
                "union _Entity = Query scalar _Any type _Service { sdl: Int }",
                "scalar ID"
            })
    void accepted(String definition) {
        assertThatSubgraph(FEDERATION_2 + definition + QUERY).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directive @key(resolvable: Boolean = true) repeatable on OBJECT",
                "directive @key(fields: String) repeatable on OBJECT",
                "directive @key(fields: Other!) repeatable on OBJECT scalar Other",
                "directive @key(fields: String!, resolvable: Boolean = false) repeatable on OBJECT",
                "directive @key(fields: String!, resolvable: String) repeatable on OBJECT",
                "directive @key(fields: String!, more: Int) repeatable on OBJECT",
                "directive @key(fields: String!) repeatable on OBJECT | SCALAR",
                "directive @external repeatable on FIELD_DEFINITION",
                "directive @requiresScopes(scopes: [[String]!]!) on OBJECT",
                "directive @override(from: ID!) on FIELD_DEFINITION",
                "directive @link(url: String!, more: Int) repeatable on SCHEMA"
            })
    void refused(String definition) {
        assertThatSubgraph(FEDERATION_2 + definition + QUERY)
                .isRefusedWith(DIRECTIVE_DEFINITION_INVALID)
                .in("s:1")
                .andNothingElse();
    }

    @Test
    void of_types_that_are_not_there() {
        assertThatSubgraph(FEDERATION_2 + "directive @key(fields: federation__FieldSet!) on OBJECT" + QUERY)
                .isRefusedWith(INVALID_GRAPHQL)
                .at("@key(fields:)")
                .andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directive @key on OBJECT",
                "directive @key(fields: String) on OBJECT",
                "directive @requires(fields: FieldSet) on FIELD_DEFINITION scalar FieldSet",
                "directive @provides(fields: _FieldSet) on FIELD_DEFINITION scalar _FieldSet",
                "directive @key(fields: _FieldSet!, resolvable: Boolean = true) on OBJECT scalar _FieldSet"
            })
    void of_federation_1_accepted(String definition) {
        assertThatSubgraph(definition + QUERY).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directive @key(fields: FieldSet!) on OBJECT scalar FieldSet",
                "directive @key(fields: String, more: Int) on OBJECT",
                "directive @external(fields: String) on FIELD_DEFINITION"
            })
    void of_federation_1_refused(String definition) {
        assertThatSubgraph(definition + QUERY)
                .isRefusedWith(DIRECTIVE_DEFINITION_INVALID)
                .andNothingElse();
    }

    @Test
    void ask_for_values_of_their_types() {
        assertThatSubgraph(FEDERATION_2
                        + "directive @key(fields: Words!) repeatable on OBJECT input Words { word: String }"
                        + " type T @key(fields: \"id\") { id: ID }" + QUERY)
                .isRefusedWith(INVALID_GRAPHQL)
                .at("T")
                .andNothingElse();
    }

    /** As tools do that define all of federation. */
    @Test
    void of_types_under_the_names_that_are_not_imported_are_no_types_of_the_subgraph() {
        String imported =
                "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"FieldSet\"])"
                        + " scalar federation__FieldSet ";
        assertThat(SubgraphAssert.read("s", imported + QUERY).types()).containsOnlyKeys("Query");
        assertThatSubgraph(imported + "type Query { a: federation__FieldSet }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("Query.a")
                .andNothingElse();
    }

    @Test
    void hold_where_they_allow_less() {
        SubgraphSchema schema =
                SubgraphAssert.read("s", FEDERATION_2 + "directive @key(fields: String!) on OBJECT" + QUERY);

        DirectiveDef key = Objects.requireNonNull(schema.directives().get("key"));
        assertThat(key.arguments()).containsOnlyKeys("fields");
        assertThat(key.locations()).containsExactly("OBJECT");
        assertThat(key.repeatable()).isFalse();
        assertThat(key.origin()).isEqualTo(DirectiveDef.Origin.SPEC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type federation__FieldSet { a: Int }",
                "enum link__Purpose { RANDOM }",
                "enum federation__Scope { A }"
            })
    void of_types(String definition) {
        assertThatSubgraph(FEDERATION_2 + definition + QUERY)
                .isRefusedWith(TYPE_DEFINITION_INVALID)
                .in("s:1")
                .andNothingElse();
    }
}
