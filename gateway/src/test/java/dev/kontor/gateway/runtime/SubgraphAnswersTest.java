package dev.kontor.gateway.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.TestGraph;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of subgraphs that are not what was asked for: told with a code, and none of it reaches the client. */
@Timeout(60)
class SubgraphAnswersTest {

    private static final Supergraph LIBRARY = Supergraph.parse(TestGraph.resource("library", "supergraph.graphql"));

    static Stream<Arguments> malformed() {
        return Stream.of(
                        "",
                        "<html>",
                        "[]",
                        "1",
                        "{}",
                        "{\"data\":{\"book\":{\"id\":\"b1\"}",
                        "{\"data\":{\"book\":{\"id\":\"b1\",\"price\":NaN}}}",
                        "{\"data\":[]}",
                        "{\"data\":\"x\"}",
                        "{\"data\":{\"book\":null},\"errors\":{\"message\":\"x\"}}",
                        "{\"data\":{\"book\":null},\"errors\":\"x\"}",
                        "{\"data\":{\"book\":" + "[".repeat(100_000),
                        "{\"data\":{\"book\":{\"price\":" + "9".repeat(1_001) + "}}}",
                        "{\"data\":{\"book\":{\"price\":1e99999999999}}}")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoResponseIsMalformed(String body) {
        JsonNode answer = answer("{ book(id: \"b1\") { id price } }", body);

        assertThat(answer.path("data").toString()).isEqualTo("{\"book\":null}");
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(code(answer)).isEqualTo("SUBREQUEST_MALFORMED_RESPONSE");
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        byte[] body = "{\"data\":{\"book\":{\"id\":\"ü\"}}}".getBytes(UTF_8);
        body[body.length - 5] = 'x';

        assertThat(code(answer("{ book(id: \"b1\") { id } }", request -> body)))
                .isEqualTo("SUBREQUEST_MALFORMED_RESPONSE");
    }

    /** What the library's catalog says of {@code book}, and what of it the client gets; it says why where it is less. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    weight | 7           | 7
                    weight | -2147483648 | -2147483648
                    weight | 2147483647  | 2147483647
                    weight | 1.0         | 1
                    weight | 1e2         | 100
                    weight | 2147483648  | null
                    weight | -2147483649 | null
                    weight | 99999999999 | null
                    weight | 1e999999999 | null
                    weight | 1.5         | null
                    weight | "7"         | null
                    weight | true        | null
                    weight | {}          | null
                    weight | [7]         | null
                    price  | 1           | 1
                    price  | 0.10        | 0.10
                    price  | 1e308       | 1e308
                    price  | 1e400       | null
                    price  | "1"         | null
                    title  | 1           | error
                    title  | {}          | error
                    title  | "\\u0041"   | "\\u0041"
                    genre  | "CRIME"     | "CRIME"
                    genre  | "SECRET"    | null
                    genre  | "NOPE"      | null
                    genre  | 1           | null
                    id     | 7           | "7"
                    id     | 1.5         | error
                    id     | {}          | error
                    shelves | [["a"],null] | [["a"],null]
                    shelves | [["a"],1]  | [["a"],null]
                    shelves | [[1]]      | [null]
                    shelves | "a"        | null
                    shelves | {}         | null
                    author | []          | null
                    author | "a"         | null
                    author | 1           | null
                    """)
    void valuesAreHeldToTheirTypes(String field, String value, String expected) {
        String selection = field.equals("author") ? "author { id }" : field;
        String answer = text(
                "{ book(id: \"b1\") { " + selection + " } }",
                request -> ("{\"data\":{\"book\":{\"" + field + "\":" + value + "}}}").getBytes(UTF_8));

        boolean wrong = expected.equals("error") || (expected.contains("null") && !value.contains("null"));
        assertThat(answer)
                .startsWith(
                        expected.equals("error")
                                ? "{\"data\":{\"book\":null}"
                                : "{\"data\":{\"book\":{\"" + field + "\":" + expected + "}}");
        assertThat(answer.contains("SUBREQUEST_INVALID_VALUE")).as(answer).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title":"t"}                       | null
                    {"__typename":null,"title":"t"}     | null
                    {"__typename":7,"title":"t"}        | null
                    {"__typename":["Book"],"title":"t"} | null
                    {"__typename":"Nope","title":"t"}   | null
                    {"__typename":"Author","title":"t"} | null
                    {"__typename":"Film","title":"t"}   | {"__typename":"Film"}
                    {"__typename":"Bo\\u006fk","title":"t"} | {"__typename":"Book","title":"t"}
                    {"__typename":"Book","ti\\u0074le":"t"} | {"__typename":"Book","title":"t"}
                    {"__typename":"Book","title":"t","title":"u"} | {"__typename":"Book","title":"t"}
                    """)
    void objectsOfAnInterfaceMustSayTheirType(String item, String expected) {
        JsonNode answer =
                answer("{ items { __typename ... on Book { title } } }", "{\"data\":{\"items\":[" + item + "]}}");

        assertThat(answer.at("/data/items/0").toString()).isEqualTo(expected);
        assertThat(answer.has("errors")).isEqualTo(expected.equals("null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{"copies":1}]
                    [{"copies":1},{"copies":2},{"copies":3}]
                    []
                    null
                    {}
                    7
                    [{"copies":1},7]
                    [{"copies":1},[{"copies":2}]]
                    """)
    void entitiesMustBeAsManyObjectsAsWereAskedFor(String entities) {
        JsonNode answer = books("{ books { id copies } }", "{\"data\":{\"_entities\":" + entities + "}}");

        assertThat(answer.path("data").toString())
                .isEqualTo("{\"books\":[{\"id\":\"b1\",\"copies\":null},{\"id\":\"b2\",\"copies\":null}]}");
        assertThat(code(answer)).isEqualTo("SUBREQUEST_MALFORMED_RESPONSE");
    }

    /** Errors of an answer about two entities, and the place that the client is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"message":"m","path":["_entities",1,"copies"]}        | ["books",1,"copies"] | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":["_entities",1,"c\\u006fpies"]}  | ["books",1,"copies"] | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":["_entities",2,"copies"]}        | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":["_entities",-1,"copies"]}       | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":["_entities",1e30]}              | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":["_entities",99999999999]}       | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":["_entities",1,{"a":[]}]}        | ["books",1]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":[null]}                          | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","path":"copies"}                        | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":7,"path":{},"extensions":[]}                | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","extensions":{"code":7}}                | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    {"message":"m","extensions":{"c\\u006fde":"OWN"}}      | ["books",0]          | OWN
                    "boom"                                                 | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    null                                                   | ["books",0]          | DOWNSTREAM_SERVICE_ERROR
                    """)
    void errorsAreToldWhereTheyAreWhateverTheirShape(String error, String path, String code) {
        JsonNode answer = books("{ books { id copies } }", "{\"data\":null,\"errors\":[" + error + "]}");

        assertThat(answer.at("/data/books")).hasSize(2);
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo(path);
        assertThat(code(answer)).isEqualTo(code);
    }

    @Test
    void errorsAreToldUpToAThousandAndOfALengthThatPeopleRead() {
        String error = "{\"message\":\"" + "m".repeat(20_000) + "\",\"path\":[\"books\"],\"extensions\":{\"deep\":"
                + "[".repeat(400) + "]".repeat(400) + ",\"long\":\"" + "x".repeat(20_000) + "\"}}";
        JsonNode long1 = answer("{ books { id } }", "{\"errors\":[" + error + "]}");
        assertThat(long1.at("/errors/0/message").asText()).hasSize(10_001);
        assertThat(long1.at("/errors/0/extensions").has("deep")).isTrue();
        assertThat(long1.at("/errors/0/extensions").has("long")).isFalse();

        assertThat(answer("{ books { id } }", "{\"errors\":[" + "{},".repeat(1_000_000) + "{}]}")
                        .path("errors"))
                .hasSize(1_000);
    }

    @Test
    void wrongValuesAreToldUpToAThousandTimes() {
        JsonNode answer = answer(
                "{ book(id: \"b1\") { shelves } items { id } }",
                "{\"data\":{\"book\":{\"shelves\":[" + "1,".repeat(500_000) + "1]},\"items\":[]}}");

        assertThat(answer.at("/data/book/shelves")).hasSize(500_001);
        assertThat(answer.path("errors")).hasSize(1_000);
    }

    @Test
    void nullsThatAThousandErrorsExplainAreNotToldAgain() {
        StringBuilder errors = new StringBuilder("{\"message\":\"m\",\"path\":[\"items\"]}");
        for (int i = 0; i < 998; i++) {
            errors.append(",{\"message\":\"m\",\"path\":[\"library\",\"city\"]}");
        }
        JsonNode answer = answer(
                "{ items { title } library { city } }",
                "{\"data\":{\"library\":{},\"items\":[" + "{\"__typename\":\"Book\",\"title\":null},".repeat(200_000)
                        + "null]},\"errors\":[" + errors + "]}");

        assertThat(answer.path("errors")).hasSize(999);
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        assertThat(text(
                        "{ book(id: \"b1\") { id } }",
                        request -> "\uFEFF{\"data\":{\"book\":{\"id\":\"b1\"}}}".getBytes(UTF_8)))
                .isEqualTo("{\"data\":{\"book\":{\"id\":\"b1\"}}}");
    }

    private static JsonNode answer(String query, String body) {
        return answer(query, request -> body.getBytes(UTF_8));
    }

    /** The catalog has two books, and the next answer is the stock's. */
    private static JsonNode books(String query, String stock) {
        return answer(
                query,
                request -> (request.length > 0 && new String(request, UTF_8).contains("_entities")
                                ? stock
                                : "{\"data\":{\"books\":[{\"id\":\"b1\"},{\"id\":\"b2\"}]}}")
                        .getBytes(UTF_8));
    }

    private static JsonNode answer(String query, UnaryOperator<byte[]> subgraph) {
        return Json.read(text(query, subgraph));
    }

    private static String text(String query, UnaryOperator<byte[]> subgraph) {
        Engine engine = new Engine(LIBRARY, new Answering(subgraph), new Overrides(Set.of(), () -> 100));
        try {
            GraphQLRequest request =
                    GraphQLRequest.parse(Json.write(Map.of("query", query)).getBytes(UTF_8));
            return new String(
                    engine.execute(engine.prepare(request, Caller.ANONYMOUS), request, Map.of(), false)
                            .join()
                            .body(),
                    UTF_8);
        } catch (GraphQLRequest.MalformedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Subgraphs that answer at once. */
    private record Answering(UnaryOperator<byte[]> subgraph) implements SubgraphClient {
        @Override
        public CompletionStage<byte[]> send(Request request) {
            return CompletableFuture.completedFuture(subgraph.apply(request.body()));
        }

        @Override
        public Subscription subscribe(Request request, Subscriber subscriber) {
            throw new IllegalStateException("Nobody subscribes here");
        }
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }
}
