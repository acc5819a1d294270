package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.TestGraph;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes wrong: said in errors with the client's path, and null only where it must be. */
class FailuresTest {

    @Test
    void subgraphThatIsDownNullsOnlyWhatItOwns() {
        TestGraph graph = TestGraph.library();
        graph.subgraphs().stop("people");

        JsonNode answer = graph.ask("{ book(id: \"b1\") { title copies readers { name } } }");

        assertThat(answer.at("/data/book").toString())
                .isEqualTo("{\"title\":\"The Ledger\",\"copies\":4,\"readers\":null}");
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"book\"]");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("SUBREQUEST_HTTP_ERROR");
        assertThat(answer.at("/errors/0/message").asText()).contains("people");
    }

    @Test
    void whatRequiresNothingIsAnsweredThoughWhatOthersRequireIsLost() {
        TestGraph graph = TestGraph.library();
        graph.subgraphs().stop("catalog");

        JsonNode answer = graph.ask("{ authors { books { copies postage } } }");

        JsonNode expected = graph.expected("{ authors { books { copies } } }", Map.of());
        assertThat(answer.findValues("copies")).isEqualTo(expected.findValues("copies"));
        assertThat(answer.findValues("postage")).isNotEmpty().allMatch(JsonNode::isNull);
        assertThat(answer.at("/errors/0/message").asText()).contains("catalog");
    }

    @Test
    void nullRisesToTheNextNullableField() {
        TestGraph graph = TestGraph.library();
        graph.subgraphs().stop("people");

        // Author.name is non-null: the author becomes null, the book stays.
        JsonNode answer = graph.ask("{ book(id: \"b1\") { title author { name } } }");

        assertThat(answer.at("/data/book").toString()).isEqualTo("{\"title\":\"The Ledger\",\"author\":null}");
        assertThat(answer.path("errors")).hasSize(1);
    }

    @Test
    void nullRisesThroughNonNullLists() {
        TestGraph graph = TestGraph.library();
        graph.subgraphs().stop("stock");

        JsonNode answer = graph.ask("{ books { label } authors { id } }");

        assertThat(answer.get("data").isNull()).as(answer.toString()).isTrue();
    }

    @Test
    void subgraphErrorsAreToldUnderTheClientsPath() {
        JsonNode answer =
                TestGraph.library().ask("{ bad: book(id: \"broken\") { title next: sequel { left: copies title } } }");

        assertThat(answer.at("/data/bad").toString())
                .isEqualTo("{\"title\":\"Broken\",\"next\":{\"left\":null,\"title\":\"Broken\"}}");
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"bad\",\"next\",\"left\"]");
        assertThat(answer.at("/errors/0/message").asText()).contains("the shelf fell");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("DOWNSTREAM_SERVICE_ERROR");
        assertThat(answer.at("/errors/0").has("locations")).isFalse();
    }

    @Test
    void missingVariableIsRefused() {
        JsonNode answer = TestGraph.library().ask("query($id: ID!) { found: book(id: $id) { id } }", Map.of());

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("VALIDATION_INVALID_TYPE_VARIABLE");
    }

    @Test
    void scopesDecideWhatIsSeen() {
        TestGraph graph = TestGraph.library();
        String operation = "{ book(id: \"b1\") { title purchasePrice } }";

        assertThat(graph.ask(operation).at("/data/book/purchasePrice").asDouble())
                .isEqualTo(7.25);

        int before = graph.subgraphs().requests().size();
        JsonNode denied = graph.as(new Caller(true, Set.of("other"))).ask(operation);
        assertThat(denied.at("/data/book").toString()).isEqualTo("{\"title\":\"The Ledger\",\"purchasePrice\":null}");
        assertThat(denied.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
        assertThat(denied.at("/errors/0/path").toString()).isEqualTo("[\"book\",\"purchasePrice\"]");
        assertThat(graph.subgraphs().requests().subList(before, before + 1))
                .allSatisfy(request -> assertThat(new String(request.body(), StandardCharsets.UTF_8))
                        .doesNotContain("purchasePrice"));
    }

    @Test
    void mistakesOfTheClientHaveCodesAndPlaces() {
        TestGraph graph = TestGraph.library();

        assertThat(graph.ask("{ books { id ").at("/errors/0/extensions/code").asText())
                .isEqualTo("GRAPHQL_PARSE_FAILED");
        JsonNode unknownField = graph.ask("{\n  books { nope }\n}");
        assertThat(unknownField.at("/errors/0/extensions/code").asText()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(unknownField.at("/errors/0/locations/0").toString()).isEqualTo("{\"line\":2,\"column\":11}");
        assertThat(graph.ask("query A { books { id } } query B { books { id } }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("GRAPHQL_UNKNOWN_OPERATION_NAME");
        assertThat(graph.ask("{ books(filter: {genre: SECRET}) { id } }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void documentsThatGrowWithoutBoundAreRefused() {
        TestGraph graph = TestGraph.library();
        StringBuilder doubling = new StringBuilder("{ books { ...F0 } }");
        for (int i = 0; i < 20; i++) {
            doubling.append(
                    " fragment F%d on Book { a: sequel { ...F%d } b: sequel { ...F%d } }".formatted(i, i + 1, i + 1));
        }
        doubling.append(" fragment F20 on Book { id }");

        assertThat(graph.ask(doubling.toString())
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("OPERATION_TOO_COMPLEX");
        assertThat(graph.ask("{ books " + "{ sequel ".repeat(10_000) + "}".repeat(10_001))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    @Test
    void whatNoSubgraphKnowsIsNullAndNoError() {
        // The data set has no author of that id, so people answers null for the entity.
        JsonNode answer = TestGraph.library().ask("{ book(id: \"ghost\") { title author { id name } } }");

        assertThat(answer.at("/data/book").toString()).isEqualTo("{\"title\":\"Ghost\",\"author\":null}");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }

    @Test
    void nullWhereNullMayNotBeIsAnErrorEvenWhenTheSubgraphSaysNothing() {
        JsonNode answer = TestGraph.library().ask("{ search(text: \"null\") { ... on Film { minutes } } }");

        assertThat(answer.at("/data/search").toString()).isEqualTo("[null]");
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"search\",0,\"minutes\"]");
    }

    @Test
    void introspectionThatAsksTooMuchIsRefusedAloud() {
        JsonNode answer = TestGraph.library()
                .ask("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } books { id } }");

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INTROSPECTION_REFUSED");
        assertThat(answer.path("errors")).hasSize(1);
    }

    @Test
    void conditionThatIsNullIsRefused() {
        String operation = "query($y: Boolean = true) { books { id title @include(if: $y) } }";
        TestGraph graph = TestGraph.library();

        assertThat(graph.ask(operation).at("/data/books/0/title").asText()).isEqualTo("The Ledger");
        assertThat(graph.ask(operation, Collections.singletonMap("y", null))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("VALIDATION_INVALID_TYPE_VARIABLE");
    }

    @Test
    void fragmentsOfOtherOperationsMatterToThoseOnly() {
        JsonNode answer = TestGraph.library()
                .askNamed(
                        "query A { books { id } } query B($y: Boolean!) { books { ...F } } fragment F on Book { title @skip(if: $y) }",
                        "A");

        assertThat(answer.at("/data/books/0/id").asText()).isEqualTo("b1");
    }
}
