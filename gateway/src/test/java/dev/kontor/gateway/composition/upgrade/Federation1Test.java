package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.report.ErrorCode.DIRECTIVE_DEFINITION_INVALID;
import static dev.kontor.gateway.composition.report.ErrorCode.EXTENSION_WITH_NO_BASE;
import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_OBJECT_USAGE_ERROR;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_LINK_DIRECTIVE_USAGE;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_INVALID_FIELDS;
import static dev.kontor.gateway.composition.report.ErrorCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL;
import static dev.kontor.gateway.composition.upgrade.UpgradeAssert.assertThatUpgrading;
import static dev.kontor.gateway.composition.upgrade.UpgradeAssert.federation2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each pass, by what becomes of the first subgraph. */
class Federation1Test {

    private static final String OWNER = "type T @key(fields: \"id\") { id: ID x: Int }";

    @Test
    void links_federation_2_4_with_all_its_directives() {
        SubgraphSchema schema = SubgraphAssert.read("a", "type Query { a: Int @tag(name: \"x\") }");

        SubgraphSchema upgraded =
                Federation1.upgrade(List.of(schema), new Report()).getFirst();

        assertThat(upgraded.version()).hasToString("v2.4");
        assertThat(upgraded.directives())
                .containsKeys("key", "shareable", "override", "interfaceObject", "composeDirective");
        assertThat(upgraded.machinery()).contains("federation__FieldSet", "_Any");
        Links.Element shareable = Objects.requireNonNull(upgraded.links().directive("shareable"));
        assertThat(FederationDirective.of(shareable)).isEqualTo(FederationDirective.SHAREABLE);
        FieldDef tagged = Objects.requireNonNull(
                Objects.requireNonNull(upgraded.implementing("Query")).field("a"));
        assertThat(tagged.applied(FederationDirective.TAG))
                .map(tag -> Objects.requireNonNull(tag.element()).link().url().version())
                .containsExactly(upgraded.version());
    }

    @Test
    void leaves_federation_2_alone() {
        List<SubgraphSchema> all = List.of(
                SubgraphAssert.read("a", "type Query { t: T } type T { x: Int }"),
                SubgraphAssert.read("b", federation2("@key", "type Query { b: Int } type T { x: Int }")));

        assertThat(Federation1.upgrade(all, new Report()).getLast()).isSameAs(all.getLast());
        assertThat(Federation1.upgrade(all.subList(1, 2), new Report())).isEqualTo(all.subList(1, 2));
    }

    @Test
    void takes_what_the_schema_defines_itself_for_what_it_is_called() {
        String own = "directive @shareable on OBJECT | FIELD_DEFINITION type Query { t: T @shareable }";

        assertThatUpgrading(own + " type T { x: Int }").gives("Query", "t: T @shareable");
        assertThatUpgrading("directive @override on FIELD_DEFINITION type Query { a: Int @override }")
                .isRefusedWith(DIRECTIVE_DEFINITION_INVALID)
                .at("@override")
                .andNothingElse();
    }

    @Test
    void refuses_links_of_what_federation_2_brings() {
        assertThatUpgrading("extend schema @link(url: \"https://specs.apollo.dev/link/v1.0\")"
                        + " @link(url: \"https://specs.apollo.dev/tag/v0.2\") type Query { a: Int @tag(name: \"x\") }")
                .isRefusedWith(INVALID_LINK_DIRECTIVE_USAGE)
                .in("a:1")
                .andNothingElse();
    }

    @Test
    void asks_for_a_definition_of_what_is_extended() {
        String extension = "type Query { t: T } extend type T @key(fields: \"id\") { id: ID @external y: Int }";

        assertThatUpgrading(extension)
                .isRefusedWith(EXTENSION_WITH_NO_BASE)
                .at("T")
                .saying("extended in a")
                .andNothingElse();
        assertThatUpgrading(extension, "extend type T { id: ID }")
                .isRefusedWith(EXTENSION_WITH_NO_BASE)
                .times(2);
        assertThatUpgrading(extension, OWNER).isAccepted();
        assertThatUpgrading("extend type Query { a: Int }").isAccepted();
        assertThatUpgrading("type Query { t: T } type T { a: Int } extend type T { b: Int }")
                .isAccepted();
        assertThatUpgrading(extension.replace("extend type T", "type T @extends"), OWNER)
                .isAccepted();
        assertThatUpgrading(extension.replace("extend type T", "type T @extends"))
                .isRefusedWith(EXTENSION_WITH_NO_BASE)
                .andNothingElse();
    }

    @Test
    void writes_fields_as_text() {
        assertThatUpgrading(
                        "type Query { t: T } type T @key(fields: id) @key(fields: [\"x\", \"y\"]) { id: ID x: Int y: Int }")
                .gives("T", "@key(fields: \"id\") @key(fields: \"x y\")", "id: ID", "x: Int", "y: Int");
    }

    @Test
    void takes_external_off_interfaces_and_objects() {
        assertThatUpgrading(
                        "type Query { t: T } interface I { x: Int @external } type T implements I @external { x: Int }")
                .gives("I", "x: Int")
                .gives("T", "x: Int");
    }

    @Test
    void takes_external_off_the_keys_of_extensions() {
        assertThatUpgrading(
                        "extend type T @key(fields: \"id\") { id: ID @external x: Int @external y: Int @requires(fields: \"x\") }",
                        OWNER)
                .gives(
                        "T",
                        "@key(fields: \"id\")",
                        "id: ID",
                        "x: Int @external @shareable",
                        "y: Int @requires(fields: \"x\")");
        assertThatUpgrading("extend type T { id: ID @external y: Int }", OWNER)
                .gives("T", "@shareable", "id: ID", "y: Int");
        assertThatUpgrading(
                        "extend type T @key(fields: \"u { id }\") { u: U @external } extend type U { id: ID @external }",
                        "type T { u: U } type U { id: ID }")
                .gives("T", "@key(fields: \"u { id }\")", "u: U")
                .gives("U", "@shareable", "id: ID @external");
    }

    @Test
    void takes_out_of_field_sets_what_is_not_external() {
        assertThatUpgrading("type Query { t: T @provides(fields: \"x y u { z }\") s: T @provides(fields: \"y\") }"
                        + " type T { x: Int @external y: Int u: U } type U { z: Int }")
                .gives("Query", "t: T @provides(fields: \"x\")", "s: T");
        assertThatUpgrading(
                        "extend type T @key(fields: \"id\") { id: ID @external x: Int @external y: Int @requires(fields: \"id x\") z: Int @requires(fields: \"id\") }",
                        OWNER)
                .gives(
                        "T",
                        "@key(fields: \"id\")",
                        "id: ID",
                        "x: Int @external @shareable",
                        "y: Int @requires(fields: \"x\")",
                        "z: Int");
        assertThatUpgrading(
                        "type Query { i: I @provides(fields: \"u { z } ... on T { z }\") } interface I { u: U } type T implements I { u: U @external z: Int } type U { z: Int }")
                .gives("Query", "i: I @provides(fields: \"u {z}\")");
    }

    @Test
    void takes_field_sets_off_interfaces_and_provides_off_leaves() {
        assertThatUpgrading(
                        "type Query { i: I x: Int @provides(fields: \"y\") } interface I @key(fields: \"id\") { id: ID t: T @provides(fields: \"x\") }"
                                + " type T implements I { id: ID t: T x: Int @external }")
                .gives("I", "id: ID", "t: T")
                .gives("Query", "i: I", "x: Int")
                .gives("T", "id: ID", "t: T");
    }

    @Test
    void takes_away_what_is_external_and_unused() {
        assertThatUpgrading("type Query { t: T } type T { x: Int y: Int @external }")
                .gives("T", "x: Int");
        assertThatUpgrading("type Query { a: Int } extend type T { x: Int @external }", OWNER)
                .givesNo("T");
        assertThatUpgrading("type Query { t: T } extend type T { x: Int @external }", OWNER)
                .isRefusedWith(TYPE_WITH_ONLY_UNUSED_EXTERNAL)
                .at("T")
                .in("a:1")
                .andNothingElse();
        assertThatUpgrading("type Query { a: Int } extend type T @key(fields: \"id\") { x: Int @external }", OWNER)
                .isRefusedWith(TYPE_WITH_ONLY_UNUSED_EXTERNAL)
                .at("T")
                .andNothingElse();
    }

    @Test
    void makes_shareable_what_others_have_too() {
        String value = "type V { x: Int }";

        assertThatUpgrading("type Query { v: V w: W } type V { x: Int } type W { x: Int }", value)
                .gives("V", "@shareable", "x: Int")
                .gives("W", "x: Int");
        assertThatUpgrading(
                        "type Query { v: V } type V { x: Int }",
                        federation2("@shareable", value + " type Query { q: Int }"))
                .gives("V", "@shareable", "x: Int");
        assertThatUpgrading("type Query { q: Int r: Int }", "type Query { q: Int }")
                .gives("Query", "q: Int @shareable", "r: Int");
        assertThatUpgrading("type Query { t: T } type T @key(fields: \"id\") { id: ID x: Int y: Int }", OWNER)
                .gives("T", "@key(fields: \"id\")", "id: ID", "x: Int @shareable", "y: Int");
        assertThatUpgrading(
                        "type Query { t: T } type T @key(fields: \"id\") { id: ID x: Int }",
                        "extend type T @key(fields: \"id\") { id: ID @external x: Int @external y: Int @requires(fields: \"x\") }")
                .gives("T", "@key(fields: \"id\")", "id: ID", "x: Int");
        assertThatUpgrading(
                        "type Query { t: T } type T @key(fields: \"id\") { id: ID x: Int }",
                        "type Query { u: T @provides(fields: \"x\") } extend type T @key(fields: \"id\") { id: ID @external x: Int @external }")
                .gives("T", "@key(fields: \"id\")", "id: ID", "x: Int @shareable");
        assertThatUpgrading("type Query { q: Int } type Subscription { s: Int }", "type Subscription { s: Int }")
                .gives("Subscription", "s: Int");
    }

    @Test
    void takes_tags_off_what_is_external() {
        String extension =
                "extend type T @key(fields: \"id\") { id: ID @external x: Int @external @tag(name: \"a\") @tag(name: \"b\") y: Int @requires(fields: \"x\") }";

        assertThatUpgrading(extension, OWNER.replace("x: Int", "x: Int @tag(name: \"a\")"))
                .gives(
                        "T",
                        "@key(fields: \"id\")",
                        "id: ID",
                        "x: Int @external @tag(name: \"b\") @shareable",
                        "y: Int @requires(fields: \"x\")");
    }

    @Test
    void then_asks_what_federation_asks() {
        assertThatUpgrading("type Query { t: T } type T @key(fields: \"none\") { id: ID }")
                .isRefusedWith(KEY_INVALID_FIELDS)
                .at("T")
                .in("a:1")
                .andNothingElse();
    }

    @Test
    void does_not_take_a_key_of_federation_1_for_one_of_an_interface() {
        String object =
                federation2("@key @interfaceObject", "type I @interfaceObject @key(fields: \"id\") { id: ID y: Int }");

        assertThatUpgrading(
                        "type Query { i: I } interface I @key(fields: \"id\") { id: ID } type T implements I @key(fields: \"id\") { id: ID }",
                        object)
                .isRefusedWith(INTERFACE_OBJECT_USAGE_ERROR)
                .at("I")
                .in("b:1")
                .in("a:1")
                .andNothingElse();
        assertThatUpgrading(
                        "type Query { i: I } interface I { id: ID } type T implements I @key(fields: \"id\") { id: ID }",
                        object)
                .isAccepted();
    }
}
