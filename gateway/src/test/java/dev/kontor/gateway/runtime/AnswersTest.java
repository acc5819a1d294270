package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.TestGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway answers as one schema over the same data does: same data, in the same order, errors where it has some. */
class AnswersTest {

    private static final Map<String, ?> NONE = Map.of();

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("one subgraph", "{ books { id title } }", NONE),
                Arguments.of(
                        "root fields of several subgraphs", "{ books { id } authors { name } rarest { id } }", NONE),
                Arguments.of("entities of another subgraph", "{ books { title copies author { name born } } }", NONE),
                Arguments.of("aliases that cross", "{ books { title: id id: title copies } }", NONE),
                Arguments.of(
                        "one field twice with other arguments",
                        "{ books { usd: price(currency: USD) price copies eur: price(currency: EUR) } }",
                        NONE),
                Arguments.of("required fields of another subgraph", "{ rarest { postage label } }", NONE),
                Arguments.of(
                        "required fields under the client's aliases",
                        "{ authors { books { weight: title title: weight postage label } } }",
                        NONE),
                Arguments.of(
                        "entities below entities, and back",
                        "{ authors { books { title readers { name books { copies sequel { label } } } } } }",
                        NONE),
                Arguments.of("a value type in parts", "{ library { city staff books } }", NONE),
                Arguments.of("a value type in parts, one only", "{ library { staff } }", NONE),
                Arguments.of("lists of lists", "{ books { shelves } }", NONE),
                Arguments.of("an interface", "{ items { __typename id title } }", NONE),
                Arguments.of(
                        "an interface's objects",
                        "{ items { ... on Film { minutes } id ... on Book { copies author { name } } t: __typename } }",
                        NONE),
                Arguments.of(
                        "a union",
                        "{ search(text: \"x\") { ... on Item { title } ... on Author { name } ... on Book { label } } }",
                        NONE),
                Arguments.of("fragments that overlap", """
                        query { books { ...A ...B } }
                        fragment A on Book { id sequel { title ...C } }
                        fragment B on Item { id title ... on Book { sequel { copies author { name } } } }
                        fragment C on Book { id copies }
                        """, NONE),
                Arguments.of("__typename of the root", "{ __typename books { __typename } a: __typename }", NONE),
                Arguments.of("only __typename", "{ authors { __typename } }", NONE),
                Arguments.of(
                        "variables with defaults",
                        "query($id: ID!, $c: Currency = USD, $f: Filter) { book(id: $id) { price(currency: $c) copies }"
                                + " books(filter: $f) { id } }",
                        Map.of("id", "b3", "f", Map.of("genre", "POETRY", "titles", List.of("x")))),
                Arguments.of(
                        "conditions on variables",
                        "query($y: Boolean!, $n: Boolean = false) { books @include(if: $y) { id @skip(if: $y) title"
                                + " copies @include(if: $n) ... @skip(if: $n) { author { name } } } authors @skip(if: $y) { id } }",
                        Map.of("y", true)),
                Arguments.of(
                        "conditions that leave nothing",
                        "query($n: Boolean!) { books { ... @include(if: $n) { id } } authors @include(if: $n) { id } }",
                        Map.of("n", false)),
                Arguments.of(
                        "introspection beside data",
                        "{ a: __type(name: \"Film\") { name fields { name type { kind } } } books { id } }",
                        NONE),
                Arguments.of(
                        "mutations of several subgraphs",
                        "mutation { a: renameBook(id: \"b1\", title: \"t\") { copies } renameAuthor(id: \"a2\", name: \"n\")"
                                + " { name books { title } } b: renameBook(id: \"b1\", title: \"u\") { title } }",
                        NONE),
                Arguments.of("an unknown object", "{ book(id: \"nope\") { id copies author { name } } }", NONE),
                Arguments.of("numbers and text as they came", "{ books { price title weight } }", NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void answersAsTheUnsplitSchema(String name, String operation, Map<String, ?> variables) {
        TestGraph graph = TestGraph.library();

        JsonNode answer = graph.ask(operation, variables);

        JsonNode expected = graph.expected(operation, variables);
        assertThat(answer.path("data").toString())
                .isEqualTo(expected.path("data").toString());
        assertThat(answer.has("errors")).as("errors: %s", answer).isEqualTo(expected.has("errors"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void answersTheSameFromItsCaches(String name, String operation, Map<String, ?> variables) {
        TestGraph graph = TestGraph.library();

        JsonNode first = graph.ask(operation, variables);

        assertThat(graph.ask(operation, new LinkedHashMap<>(variables)).toString())
                .isEqualTo(first.toString());
    }
}
