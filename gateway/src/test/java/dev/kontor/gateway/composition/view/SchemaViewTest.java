package dev.kontor.gateway.composition.view;

import static dev.kontor.gateway.composition.SubgraphAssert.federation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SchemaViewTest {

    @Test
    void external_is_what_says_so_or_whose_object_does() {
        String sdl =
                "type Query { a: A } type A @external { a: Int } type B { b: Int @external c: Int } interface I @key(fields: \"i\") { i: Int }";

        assertThat(fields(sdl, view -> view::isExternal)).containsExactly("A.a", "B.b");
    }

    @Test
    void external_is_not_what_a_key_of_an_extension_selects() {
        String sdl =
                "type Query { a: A } extend type A @key(fields: \"id b { id }\") { id: ID @external b: B @external c: Int @external }"
                        + " type B { id: ID @external } type C @extends @key(fields: \"id\") { id: ID @external }"
                        + " type D { x: Int } extend type D @key(fields: \"id\") { id: ID @external }"
                        + " extend type E @external @key(fields: \"id\") { id: ID }";

        assertThat(fields(sdl, view -> view::isExternal)).containsExactly("A.c", "E.id");
        assertThat(fields(sdl, view -> view::isExternalInNameOnly))
                .containsExactly("A.id", "A.b", "B.id", "C.id", "D.id");
    }

    @Test
    void of_federation_1_objects_are_not_external() {
        assertThat(fieldsOf(
                        "type Query { a: A } type A @external { a: Int b: Int @external }", view -> view::isExternal))
                .containsExactly("A.b");
    }

    @Test
    void provided_is_what_is_external_and_selected_by_provides() {
        String sdl =
                "type Query { a: A @provides(fields: \"b i { x }\") } type A { b: Int @external c: Int @external i: I }"
                        + " interface I { x: Int } type X implements I { x: Int @external } type Y implements I { x: Int }";

        assertThat(fields(sdl, view -> view::isProvided)).containsExactly("A.b", "X.x");
        assertThat(fields(sdl, view -> view::isFullyExternal)).containsExactly("A.c");
    }

    @Test
    void used_is_what_is_selected_or_what_an_interface_asks_for() {
        String sdl =
                "type Query { a: A @provides(fields: \"p\") } type A @key(fields: \"k\") { k: ID p: Int @external r: Int @external"
                        + " x: Int @requires(fields: \"r\") u: Int } interface I { i: Int } type T implements I { i: Int j: Int }"
                        + " interface J implements I { i: Int }";

        assertThat(fields(sdl, view -> view::isUsed)).containsExactly("A.k", "A.p", "A.r", "T.i");
    }

    @Test
    void shareable_is_what_says_so_on_it_or_on_its_part_and_what_is_a_key_or_provided() {
        String sdl = "type Query { a: A @provides(fields: \"p\") } type A @shareable @key(fields: \"k\") { s: Int }"
                + " extend type A { k: ID p: Int @external f: Int @shareable n: Int }"
                + " interface I @key(fields: \"id\") { id: ID } type T implements I { id: ID n: Int }";

        assertThat(fields(sdl, view -> view::isShareable)).containsExactly("A.s", "A.k", "A.p", "A.f", "I.id", "T.id");
        assertThat(fields(sdl, view -> view::isKeyField)).containsExactly("A.k", "I.id", "T.id");
    }

    private static List<String> fields(
            String sdl, Function<SchemaView, BiPredicate<ImplementingDef, FieldDef>> question) {
        return fieldsOf(federation("2.9", "@key @external @provides @requires @shareable @extends", sdl), question);
    }

    private static List<String> fieldsOf(
            String sdl, Function<SchemaView, BiPredicate<ImplementingDef, FieldDef>> question) {
        SchemaView view = SchemaView.of(SubgraphAssert.read("s", sdl));
        List<String> found = new ArrayList<>();
        view.schema()
                .types(ImplementingDef.class)
                .forEach(type -> type.fields().values().stream()
                        .filter(field -> question.apply(view).test(type, field))
                        .forEach(field -> found.add(type.name() + "." + field.name())));
        return found;
    }
}
