package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.TestGraph;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are made to hurt: refused with a code, and before they do. */
@Timeout(60)
class RequestBoundsTest {

    /** Each is valid but for its size, and took seconds to minutes, or the stack, when it was not counted first. */
    static Stream<String> documentsThatMultiply() {
        return Stream.of(
                doubling(14, "fragment F%d on Book { a: sequel { ...F%d } b: sequel { ...F%d } }"),
                doubling(40, "fragment F%d on Book { ...F%d ...F%d }"),
                doubling(40, "fragment F%d on Book { sequel { ...F%d } sequel { ...F%d } }"),
                "{ books { ...F0 } }" + chain(500, "fragment F%d on Book { sequel { ...F%d } }"),
                "{ books { ...F0 } }" + chain(1_500, "fragment F%d on Book { ...F%d }"),
                repeat(300, i -> "query Q" + i + " { books { ...F0 } }") + chain(95, "fragment F%d on Book { ...F%d }"),
                "{ books { " + repeat(500, i -> "a" + i + ": sequel { ...L }") + " } } fragment L on Book { "
                        + repeat(500, i -> "b" + i + ": price(currency: EUR)") + " }");
    }

    @ParameterizedTest
    @MethodSource("documentsThatMultiply")
    void documentsWhoseFragmentsMultiplyAreRefused(String document) {
        assertThat(code(TestGraph.library().ask(document))).isEqualTo("OPERATION_TOO_COMPLEX");
    }

    static Stream<String> documentsThatAreTooLong() {
        return Stream.of(
                "{ books " + "{ sequel ".repeat(10_000) + "}".repeat(10_001),
                "{ books { " + repeat(10_000, i -> "a" + i + ": title") + " } }",
                "{ books { " + repeat(10_000, i -> "a" + i + ": copies") + " } }",
                "{ books(filter: {titles: " + "[".repeat(5_000) + "]".repeat(5_000) + "}) { id } }",
                "{ books(filter: " + "{genre: ".repeat(5_000) + "CRIME" + "}".repeat(5_000) + ") { id } }",
                "query($v: " + "[".repeat(5_000) + "Int" + "]".repeat(5_000) + ") { books { id } }",
                "{ books { id " + "@skip(if: false) ".repeat(10_000) + "} }",
                "{ books { id } }" + "#\n".repeat(300_000),
                "{ books { id } }" + ",".repeat(1_000_000),
                "{ books(first: " + "9".repeat(1_001) + ") { id } }",
                "{ books(first: 1e99999999999) { id } }",
                "{ books { id } }\u0000",
                "");
    }

    @ParameterizedTest
    @MethodSource("documentsThatAreTooLong")
    void documentsThatAreTooLongToReadAreRefused(String document) {
        assertThat(code(TestGraph.library().ask(document))).isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    static Stream<String> invalidDocuments() {
        return Stream.of(
                "{ books { ...A } } fragment A on Book { sequel { ...A } }",
                "{ books { ...A } } fragment A on Book { ...B } fragment B on Book { ...A ...A }",
                "{ books { id " + "@skip(if: false) ".repeat(1_000) + "} }",
                "{ books { id " + "@nope ".repeat(5_000) + "} }",
                "{ books { ...Nope } }",
                "{ " + repeat(5_000, i -> "nope" + i) + " }");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void invalidDocumentsAreRefusedWithTheFirstOfTheirMistakes(String document) {
        JsonNode answer = TestGraph.library().ask(document);

        assertThat(code(answer)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.path("errors")).hasSizeLessThanOrEqualTo(100);
    }

    static Stream<String> largeDocuments() {
        return Stream.of(
                "{ books(filter: {titles: [" + "\"x\" ".repeat(14_000) + "]}) { id } }",
                "{ books { id } book(id: \"" + "x".repeat(1_000_000) + "\") { id } }",
                "{ books { id } } #" + "x".repeat(1_000_000),
                "{ books { id } }" + " ".repeat(150_000),
                "\uFEFF{ books { id " + repeat(4_000, i -> "a" + i + ": title") + " } }",
                "{ " + "books { id } ".repeat(3_000) + " }");
    }

    @ParameterizedTest
    @MethodSource("largeDocuments")
    void largeDocumentsAreAnswered(String document) {
        assertThat(TestGraph.library().ask(document).at("/data/books/0/id").asText())
                .isEqualTo("b1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ID!       | {"a":1}
                    ID!       | [1]
                    ID!       | [[]]
                    ID!       | true
                    ID!       | 1.5
                    ID!       | 1e2
                    ID!       | null
                    ID!       | "\\ud800"
                    Int       | 1.5
                    Int       | "1"
                    Int       | true
                    Int       | 2147483648
                    Int       | 1e999999999
                    Int       | [1]
                    Int       | {}
                    String!   | 1
                    String!   | ["a"]
                    String!   | "\\udc00\\ud800"
                    [String!] | [1]
                    [String!] | [["a"]]
                    [String!] | [null]
                    [String!] | ["\\ud800"]
                    Boolean!  | "true"
                    Boolean!  | 0
                    Currency  | 1
                    Currency  | "DM"
                    Currency  | ["EUR"]
                    Filter    | 1
                    Filter    | [{}]
                    Filter    | {"nope":1}
                    Filter    | {"genre":"SECRET"}
                    Filter    | {"titles":[{"a":1}]}
                    """)
    void variablesOfTheWrongShapeAreRefused(String type, String value) {
        JsonNode answer = askWith(type, value);

        assertThat(answer.has("data")).as(answer.toString()).isFalse();
        assertThat(code(answer)).isEqualTo("VALIDATION_INVALID_TYPE_VARIABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ID!       | 7
                    ID!       | 123456789012345678901234567890
                    ID!       | "\\u0000"
                    ID!       | "\\ud83d\\ude00"
                    Int       | 1.0
                    Int       | -0
                    [String!] | "a"
                    [String!] | []
                    Filter    | {"\\u0067enre":"CRIME"}
                    """)
    void variablesOfTheRightShapeAreTaken(String type, String value) {
        assertThat(askWith(type, value).has("data")).isTrue();
    }

    @Test
    void operationsOfManyConditionsAndLargeDocumentsDoNotFillTheMemory() {
        Engine engine = TestGraph.library().engine();
        List<GraphQLRequest> requests = IntStream.range(0, 12)
                .mapToObj(i -> request(
                        "query(" + repeat(64, v -> "$v" + v + ": Boolean!") + ") { book(id: \"" + "x".repeat(400_000)
                                + "\") { id " + repeat(64, v -> "a" + v + ": title @skip(if: $v" + v + ")") + " } }",
                        Json.write(IntStream.range(0, 64)
                                .boxed()
                                .collect(Collectors.toMap(v -> "v" + v, v -> (i & 1 << v) == 0)))))
                .toList();

        requests.forEach(request -> engine.prepare(request, Caller.ANONYMOUS));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                requests.stream().filter(request -> engine.known(request, Caller.ANONYMOUS) != null))
                        .hasSizeLessThan(4));
    }

    private static JsonNode askWith(String type, String value) {
        String field = switch (type) {
            case "ID!" -> "book(id: $v) { id }";
            case "Int" -> "books(first: $v) { id }";
            case "String!" -> "search(text: $v) { __typename }";
            case "[String!]" -> "books(filter: {titles: $v}) { id }";
            case "Boolean!" -> "books { id @skip(if: $v) title }";
            case "Currency" -> "books { price(currency: $v) }";
            default -> "books(filter: $v) { id }";
        };
        return Json.read(TestGraph.library()
                .answer(request("query($v: " + type + ") { " + field + " }", "{\"v\":" + value + "}")));
    }

    private static GraphQLRequest request(String query, String variables) {
        try {
            return GraphQLRequest.parse(("{\"query\":" + Json.write(query) + ",\"variables\":" + variables + "}")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (GraphQLRequest.MalformedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String doubling(int times, String fragment) {
        return "{ books { ...F0 } } " + repeat(times, i -> fragment.formatted(i, i + 1, i + 1)) + " fragment F" + times
                + " on Book { id }";
    }

    private static String chain(int length, String fragment) {
        return repeat(length, i -> fragment.formatted(i, i + 1)) + " fragment F" + length + " on Book { id }";
    }

    private static String repeat(int times, IntFunction<String> what) {
        return IntStream.range(0, times).mapToObj(what).collect(Collectors.joining(" "));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }
}
