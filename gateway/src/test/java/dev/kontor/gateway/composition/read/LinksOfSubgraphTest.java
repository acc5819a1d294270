package dev.kontor.gateway.composition.read;

import static dev.kontor.gateway.composition.SubgraphAssert.assertThatSubgraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksOfSubgraphTest {

    private static final String FEDERATION = "url: \"https://specs.apollo.dev/federation/v2.9\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import: [\"@key\"]                                  | key                | KEY",
                "import: [{name: \"@key\"}]                          | key                | KEY",
                "import: [{name: \"@key\", as: \"@id\"}]             | id                 | KEY",
                "import: [{name: \"@key\", as: \"@id\"}]             | federation__tag    | TAG",
                "as: \"fed\"                                         | fed__key           | KEY",
                "as: \"fed\", import: [\"@tag\"]                     | tag                | TAG",
                "import: null                                        | federation__key    | KEY",
                "import: [\"@key\", \"@key\"]                        | key                | KEY"
            })
    void call_directives_as_they_are_imported(String arguments, String name, FederationDirective directive) {
        SubgraphSchema schema = schema("extend schema @link(" + FEDERATION + ", " + arguments + ")");

        assertThat(schema.version()).isEqualTo(new SpecVersion(2, 9));
        assertThat(schema.directives()).containsKey(name);
        assertThat(directive(schema, name)).isEqualTo(directive);
    }

    @Test
    void do_not_know_what_is_not_imported_by_its_own_name() {
        SubgraphSchema schema = schema("extend schema @link(" + FEDERATION + ", import: [\"@key\"])");

        assertThat(directive(schema, "tag")).isNull();
        assertThat(schema.directives()).doesNotContainKey("tag").containsKeys("key", "federation__tag", "link", "skip");
        assertThat(schema.machinery()).contains("federation__FieldSet", "federation__Scope", "link__Import", "_Any");
    }

    @Test
    void import_types() {
        SubgraphSchema schema = schema("extend schema @link(" + FEDERATION
                + ", import: [\"FieldSet\", {name: \"Scope\", as: \"Right\"}]) scalar Right");

        assertThat(schema.machinery()).contains("FieldSet", "Right").doesNotContain("Scope");
        assertThat(schema.types()).doesNotContainKey("Right");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, key, true",
        "2.2, interfaceObject, false",
        "2.3, interfaceObject, true",
        "2.8, cost, false",
        "2.14, cacheTag, true"
    })
    void bring_what_the_version_has(String version, String directive, boolean known) {
        SubgraphSchema schema =
                schema("extend schema @link(url: \"https://specs.apollo.dev/federation/v" + version + "\")");

        assertThat(schema.directives().containsKey("federation__" + directive)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema @link(url: \"https://specs.apollo.dev/link/v1.0\") @link(URL) { query: Query }",
                "schema @link(URL) @link(url: \"https://specs.apollo.dev/link/v1.0\") { query: Query }",
                "extend schema @lien(url: \"https://specs.apollo.dev/link/v1.0\", as: \"lien\") @lien(URL)"
                        + " directive @lien(url: String, as: String, import: [lien__Import]) repeatable on SCHEMA scalar lien__Import",
                "extend schema @core(feature: \"https://specs.apollo.dev/core/v0.2\") @core(feature: \"https://specs.apollo.dev/federation/v2.9\")",
                "extend schema @link(URL) extend schema @link(url: \"https://example.com/mine/v0.1\")"
            })
    void are_read_wherever_they_are_and_whatever_their_name(String sdl) {
        SubgraphSchema schema = schema(sdl.replace("URL", FEDERATION));

        assertThat(schema.isFederation2()).isTrue();
        assertThat(directive(schema, "federation__key")).isEqualTo(FederationDirective.KEY);
    }

    @Test
    void are_those_of_federation_1_when_there_are_none() {
        SubgraphSchema schema = schema("");

        assertThat(schema.isFederation2()).isFalse();
        assertThat(schema.directives())
                .containsKeys("key", "requires", "provides", "external", "extends", "tag")
                .doesNotContainKeys("shareable", "link", "federation__key");
        assertThat(schema.machinery()).contains("_FieldSet");
    }

    @Test
    void mean_nothing_unless_federation_or_link_itself_is_linked() {
        String tag = "@link(url: \"https://specs.apollo.dev/tag/v0.2\", as: \"label\")";

        assertThat(directive(schema("extend schema " + tag), "label")).isNull();
        SubgraphSchema linked = schema("extend schema @link(url: \"https://specs.apollo.dev/link/v1.0\") " + tag);
        assertThat(linked.isFederation2()).isFalse();
        assertThat(directive(linked, "label")).isEqualTo(FederationDirective.TAG);
    }

    @Test
    void of_unknown_specifications_are_kept() {
        SubgraphSchema schema = schema("extend schema @link(" + FEDERATION + ")"
                + " @link(url: \"https://user:secret@example.com:8443/a/mine/v1.3?x=1#y\", import: [\"Thing\", {name: \"@own\", as: \"@my\"}])"
                + " @link(url: \"https://specs.apollo.dev/tag/v9.9\", as: \"later\")");

        Links.Element mine = Objects.requireNonNull(schema.links().directive("my"));
        assertThat(mine.name()).isEqualTo("own");
        assertThat(mine.link().url()).hasToString("https://example.com:8443/a/mine/v1.3");
        assertThat(schema.links().directive("mine__other")).isNotNull();
        assertThat(directive(schema, "later")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url: \"https://specs.apollo.dev/federation/v3.0\"        | UNKNOWN_FEDERATION_LINK_VERSION",
                "url: \"https://specs.apollo.dev/federation/v2.99\"       | UNKNOWN_FEDERATION_LINK_VERSION",
                "url: \"https://specs.apollo.dev/federation\"             | INVALID_LINK_IDENTIFIER",
                "FED) @link(url: \"https://example.com\"                  | INVALID_LINK_IDENTIFIER",
                "FED) @link(url: \"https://example.com/v1.0\"             | INVALID_LINK_IDENTIFIER",
                "FED) @link(url: \"nothing\"                              | INVALID_LINK_IDENTIFIER",
                "FED) @link(url: \"https://example.com/mine/v1\"          | INVALID_LINK_IDENTIFIER",
                "FED) @link(url: \"https://specs.apollo.dev/connect/v0.1\" | UNSUPPORTED_FEATURE",
                "FED, import: [\"@none\"]                                 | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [\"key\"]                                   | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: \"@key\"                                    | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [1]                                         | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{as: \"@key\"}]                            | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@key\", to: \"@k\"}]              | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@key\", as: \"k\"}]               | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"FieldSet\", as: \"@f\"}]          | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@key\", as: \"\"}]                | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@key\", as: \"@a b\"}]            | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [\"@key\", {name: \"@key\", as: \"@k\"}]    | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [\"@key\", {name: \"@tag\", as: \"@key\"}]  | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@tag\", as: \"@federation__key\"}] | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@tag\", as: \"@federation\"}]     | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@tag\", as: \"@link\"}]           | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, as: \"\"                                            | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, as: \"a__b\"                                        | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, as: \"fed_\"                                        | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, as: \"a b\"                                         | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, as: \"link\"                                        | INVALID_LINK_DIRECTIVE_USAGE",
                "FED) @link(FED, as: \"fed\"                              | INVALID_LINK_DIRECTIVE_USAGE",
                "FED) @link(url: \"https://example.com/federation/v1.0\"  | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [\"@tag\"]) @link(url: \"https://specs.apollo.dev/tag/v0.3\" | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [{name: \"@tag\", as: \"@x__y\"}]) @link(url: \"https://example.com/x/v1.0\" | INVALID_LINK_DIRECTIVE_USAGE",
                "FED, import: [\"@tag\"]) @link(url: \"https://example.com/x/v1.0\", import: [\"@tag\"] | INVALID_LINK_DIRECTIVE_USAGE"
            })
    void are_refused(String arguments, ErrorCode code) {
        String sdl = "extend schema @link(" + arguments.replace("FED", FEDERATION) + ") type Query { a: Int }";

        assertThatSubgraph(sdl).isRefusedWith(code).at("schema").in("s:1").andNothingElse();
    }

    @Test
    void of_link_are_refused_in_unknown_versions() {
        assertThatSubgraph("extend schema @link(url: \"https://specs.apollo.dev/link/v6.9\") type Query { a: Int }")
                .isRefusedWith(ErrorCode.UNKNOWN_LINK_VERSION)
                .andNothingElse();
    }

    @Test
    void of_tools_of_federation_1_keep_their_prefix() {
        SubgraphSchema schema = schema("extend schema @link(url: \"https://specs.apollo.dev/link/v1.0\")"
                + " @link(url: \"https://specs.apollo.dev/tag/v0.2\", as: \"federation__tag\")");

        assertThat(directive(schema, "federation__tag")).isEqualTo(FederationDirective.TAG);
    }

    @Test
    void give_one_name_to_one_element() {
        assertThatSubgraph("extend schema @link(" + FEDERATION + ", import: [{name: \"@key\", as: \"@id\"}])"
                        + " directive @federation__key(fields: String!) repeatable on OBJECT"
                        + " type Query { t: T } type T @federation__key(fields: \"a\") { a: ID }")
                .isRefusedWith(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE)
                .at("@federation__key")
                .andNothingElse();
        assertThatSubgraph("extend schema @link(" + FEDERATION + ", import: [\"@key\"])"
                        + " directive @federation__key(fields: String!) repeatable on OBJECT type Query { t: Int }")
                .isAccepted();
    }

    private static SubgraphSchema schema(String sdl) {
        return SubgraphAssert.read("s", sdl + " type Query { a: Int }");
    }

    private static @Nullable FederationDirective directive(SubgraphSchema schema, String name) {
        Links.Element element = schema.links().directive(name);
        return element == null ? null : FederationDirective.of(element);
    }
}
