package dev.kontor.gateway.composition.fieldset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.federation.FieldSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypedFieldSetTest {

    private final SubgraphSchema schema = SubgraphAssert.read("s", """
            type Query { a(x: Int!): A any: Any }
            type A { id: ID b: B }
            type B { c: Int }
            union Any = A | B
            """);

    @Test
    void names_what_is_selected_by_its_type() {
        TypedFieldSet fields = typed("any { __typename ... on A { id b { c } } }");

        assertThat(fields.faults()).isEmpty();
        assertThat(fields.all())
                .extracting(TypedFieldSet.Selected::toString)
                .containsExactly("Query.any", "Any.__typename", "A.id", "A.b", "B.c");
    }

    @Test
    void says_every_fault() {
        assertThat(faults("a(x: \"1\", y: 2) { id { no } none b } any ... on Int { z }"))
                .containsExactly(
                        "The argument Query.a(x:) is wrong: \"1\" is no Int.",
                        "There is no argument Query.a(y:).",
                        "A.id returns ID, which has no fields.",
                        "A has no field none.",
                        "A.b returns B, of which fields must be selected.",
                        "Query.any returns Any, of which fields must be selected.",
                        "Int is no object, interface or union.");
        assertThat(faults("a { id }")).containsExactly("The argument Query.a(x:) is missing.");
        assertThat(faults("any { id }")).containsExactly("Any has no field id.");
        assertThat(faults("a(x: $x) { id }"))
                .containsExactly("The argument Query.a(x:) is a variable, of which field sets have none.");
    }

    private List<String> faults(String fields) {
        return typed(fields).faults();
    }

    private TypedFieldSet typed(String fields) {
        return new FieldSets(schema).typed(Objects.requireNonNull(schema.type("Query")), FieldSet.parse(fields));
    }
}
