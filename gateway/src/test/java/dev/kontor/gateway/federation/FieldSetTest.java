package dev.kontor.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id                                       | id
                    ,\\t_a,\\nb2 on true _a                     | _a b2 on true _a
                    { id }                                   | id
                    ,\\t{id organization { id }},            | id organization {id}
                    # the key\\n{ id } # of accounts          | id
                    id # of accounts                         | id
                    # { a }\\n id                             | id
                    id, organization { id, name }            | id organization {id name}
                    ... { id } name                          | id name
                    a { ... { b ... { c } } }                | a {b c}
                    ... on A { ... { id } }                  | ... on A {id}
                    price(currency: EUR)                     | price(currency:EUR)
                    """)
    void takesWhatComposersTake(String text, String normalised) {
        assertThat(FieldSet.parse(text.replace("\\t", "\t").replace("\\n", "\n")))
                .hasToString(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "# nothing",
                "{}",
                "{ id",
                "id }",
                "{ id } }",
                "{ id } name",
                "{ id } { name }",
                "{{ id }}",
                "id } query X { a",
                "a: id",
                "1a",
                "a-b",
                "é",
                "...F",
                "... {}",
                "type A { b: C }"
            })
    void refusesWhatIsNoSelection(String text) {
        assertThatThrownBy(() -> FieldSet.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isBoundInDepth() {
        assertThat(FieldSet.parse(nested("a", 32)).allNames()).containsExactly("a", "id");
        assertThatThrownBy(() -> FieldSet.parse(nested("a", 33)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
        assertThat(FieldSet.parse(nested("...", 32))).hasToString("id");
        assertThatThrownBy(() -> FieldSet.parse(nested("...", 33))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FieldSet.parse(nested("a", 3_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isBoundInLength() {
        assertThat(FieldSet.parse("id" + " ".repeat(9_998))).hasToString("id");
        assertThatThrownBy(() -> FieldSet.parse("id" + " ".repeat(9_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000");
    }

    /** So many selection sets, each in the one before. */
    private static String nested(String selection, int levels) {
        return (selection + " {").repeat(levels - 1) + "id" + "}".repeat(levels - 1);
    }
}
