package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.executor.SubscriptionException;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.subgraph.SubgraphException;
import dev.kontor.gateway.testkit.Responses;
import dev.kontor.gateway.testkit.TestGraph;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscription is answered once for each event, as a query is, and in the order of the events. */
class SubscriptionsTest {

    private final TestGraph graph = TestGraph.library();

    @Test
    void eventsAreAnsweredInTheirOrderWithWhatOtherSubgraphsKnow() {
        Responses responses = graph.subscribe("subscription { added: bookAdded { title copies author { name } } }");

        graph.subgraphs().publish("bookAdded", "b1");
        graph.subgraphs().publish("bookAdded", "b3");

        assertThat(responses.data())
                .containsExactly(
                        "{\"added\":{\"title\":\"The Ledger\",\"copies\":4,\"author\":{\"name\":\"Ada\"}}}",
                        "{\"added\":{\"title\":\"Schlüsselkunde\",\"copies\":0,\"author\":{\"name\":\"Bo\"}}}");
        assertThat(responses.received()).noneMatch(response -> response.has("errors"));
    }

    @Test
    void variablesGoWithTheSubscriptionAndWithTheRest() {
        Responses responses = graph.subscribe(
                        "subscription($g: Genre, $c: Currency!) { bookAdded(genre: $g) { price(currency: $c) copies } }",
                        Map.of("g", "CRIME", "c", "USD"))
                .request(1);

        graph.subgraphs().publish("bookAdded", "b1");

        assertThat(responses.data()).containsExactly("{\"bookAdded\":{\"price\":13.75,\"copies\":4}}");
        assertThat(new String(graph.subgraphs().requests().getFirst().body(), StandardCharsets.UTF_8))
                .contains("\"g\":\"CRIME\"")
                .contains("\"c\":\"USD\"");
    }

    @Test
    void typesOfAnInterfaceAreTold() {
        Responses responses = graph.subscribe(
                "subscription { itemAdded { t: __typename ... on Book { copies } ... on Film { minutes } } }");

        graph.subgraphs().publish("itemAdded", "b1");
        graph.subgraphs().publish("itemAdded", "f1");

        assertThat(responses.data())
                .containsExactly(
                        "{\"itemAdded\":{\"t\":\"Book\",\"copies\":4}}",
                        "{\"itemAdded\":{\"t\":\"Film\",\"minutes\":95}}");
    }

    @Test
    void entityFetchThatFailsLeavesLaterEventsIntact() {
        Responses responses = graph.subscribe("subscription { bookAdded { title copies } }");

        graph.subgraphs().stop("stock");
        graph.subgraphs().publish("bookAdded", "b1");
        graph.subgraphs().restart();
        graph.subgraphs().publish("bookAdded", "b3");

        assertThat(responses.data())
                .containsExactly(
                        "{\"bookAdded\":{\"title\":\"The Ledger\",\"copies\":null}}",
                        "{\"bookAdded\":{\"title\":\"Schlüsselkunde\",\"copies\":0}}");
        JsonNode failed = responses.received().getFirst();
        assertThat(failed.at("/errors/0/path").toString()).isEqualTo("[\"bookAdded\"]");
        assertThat(failed.at("/errors/0/extensions/code").asText()).isEqualTo("SUBREQUEST_HTTP_ERROR");
        assertThat(responses.received().getLast().has("errors")).isFalse();
    }

    @Test
    void nullRisesWithinAnEvent() {
        Responses authors = graph.subscribe("subscription { bookAdded { title author { name } } }");
        Responses labels = graph.subscribe("subscription { bookAdded { label } }");
        graph.subgraphs().stop("people", "stock");

        graph.subgraphs().publish("bookAdded", "b1");

        assertThat(authors.data()).containsExactly("{\"bookAdded\":{\"title\":\"The Ledger\",\"author\":null}}");
        assertThat(labels.data()).containsExactly("{\"bookAdded\":null}");
    }

    @Test
    void nullRisesToTheTopOfAnEventAndTheNextOneIsTold() {
        Responses responses = graph.subscribe("subscription { authorRenamed { name } }");

        graph.subgraphs().send("{\"data\":{\"authorRenamed\":null}}");
        graph.subgraphs().publish("authorRenamed", "a1");

        assertThat(responses.data()).containsExactly("null", "{\"authorRenamed\":{\"name\":\"Ada\"}}");
        assertThat(responses
                        .received()
                        .getFirst()
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("SUBREQUEST_INVALID_VALUE");
    }

    @Test
    void errorsOfAnEventAreToldUnderTheClientsPath() {
        Responses responses = graph.subscribe("subscription { added: bookAdded { next: sequel { left: copies } } }");

        graph.subgraphs().publish("bookAdded", "broken");
        graph.subgraphs()
                .send(
                        "{\"data\":null,\"errors\":[{\"message\":\"no\",\"path\":[\"added\"],\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");

        assertThat(responses.received().getFirst().at("/errors/0/path").toString())
                .isEqualTo("[\"added\",\"next\",\"left\"]");
        assertThat(responses.received().getLast().at("/data/added").isNull()).isTrue();
        assertThat(responses
                        .received()
                        .getLast()
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[]", "{}", ""})
    void eventThatIsNoResponseIsAnErrorAndTheNextOneIsTold(String message) {
        Responses responses = graph.subscribe("subscription { bookAdded { title } }");

        graph.subgraphs().send(message);
        graph.subgraphs().publish("bookAdded", "b1");

        assertThat(responses
                        .received()
                        .getFirst()
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("SUBREQUEST_MALFORMED_RESPONSE");
        assertThat(responses.data())
                .containsExactly("{\"bookAdded\":null}", "{\"bookAdded\":{\"title\":\"The Ledger\"}}");
    }

    @Test
    void endsWhenTheSubgraphHasNoMoreEventsAndAllAreAnswered() {
        graph.subgraphs().hold("stock");
        Responses responses = graph.subscribe("subscription { bookAdded { copies } }");

        graph.subgraphs().publish("bookAdded", "b1");
        graph.subgraphs().events().complete("bookAdded");

        assertThat(responses.isComplete()).isFalse();
        graph.subgraphs().release();
        assertThat(responses.data()).containsExactly("{\"bookAdded\":{\"copies\":4}}");
        assertThat(responses.isComplete()).isTrue();
    }

    @Test
    void failureOfTheSubgraphIsToldAfterTheEventsBeforeIt() {
        graph.subgraphs().hold("stock");
        Responses responses = graph.subscribe("subscription { bookAdded { copies } }");
        SubgraphException failure = new SubgraphException(SubgraphException.Code.SUBREQUEST_HTTP_ERROR, "It is gone.");

        graph.subgraphs().publish("bookAdded", "b1");
        graph.subgraphs().fail(failure);
        graph.subgraphs().release();

        assertThat(responses.data()).hasSize(1);
        assertThat(responses.failure()).isSameAs(failure);
    }

    @Test
    void oneEventAtATimeIsRunAndOnlyWhenAskedFor() {
        graph.subgraphs().hold("stock");
        Responses responses = graph.subscribe("subscription { bookAdded { copies } }", Map.of())
                .request(2);
        int subscribed = graph.subgraphs().requests().size();

        graph.subgraphs().publish("bookAdded", "b1");
        graph.subgraphs().publish("bookAdded", "b3");
        graph.subgraphs().publish("bookAdded", "b2");

        assertThat(graph.subgraphs().requests()).hasSize(subscribed + 1);
        graph.subgraphs().release();
        assertThat(graph.subgraphs().requests()).hasSize(subscribed + 2);
        graph.subgraphs().release();
        assertThat(responses.data())
                .containsExactly("{\"bookAdded\":{\"copies\":4}}", "{\"bookAdded\":{\"copies\":0}}");
        assertThat(graph.subgraphs().requests()).hasSize(subscribed + 2);
        responses.request(1);
        assertThat(graph.subgraphs().requests()).hasSize(subscribed + 3);
    }

    @Test
    void eventsThatWaitAreBoundedInNumber() {
        Responses responses = graph.subscribe("subscription { bookAdded { title } }", Map.of());

        for (int i = 0; i < 100; i++) {
            graph.subgraphs().publish("bookAdded", "b1");
        }
        assertThat(responses.failure()).isNull();
        graph.subgraphs().publish("bookAdded", "b1");

        assertThat(responses.failure())
                .isInstanceOfSatisfying(
                        SubscriptionException.class,
                        slow -> assertThat(slow.code()).isEqualTo(ErrorCode.SUBSCRIPTION_TOO_SLOW));
        assertThat(graph.subgraphs().events().subscribers("bookAdded")).isZero();
        assertThat(responses.received()).isEmpty();
    }

    @Test
    void eventsThatWaitAreBoundedInSize() {
        Responses responses = graph.subscribe("subscription { bookAdded { title } }", Map.of());
        String large = "{\"data\":{\"bookAdded\":{\"title\":\"" + "x".repeat(2_000_000) + "\"}}}";

        graph.subgraphs().send(large);
        assertThat(responses.failure()).isNull();
        graph.subgraphs().send(large);

        assertThat(responses.failure()).isInstanceOf(SubscriptionException.class);
    }

    @Test
    void cancellingReachesTheSubgraphAndEndsWhatRuns() {
        graph.subgraphs().hold("stock");
        Responses responses = graph.subscribe("subscription { bookAdded { copies } }");
        graph.subgraphs().publish("bookAdded", "b1");
        assertThat(graph.subgraphs().events().subscribers("bookAdded")).isEqualTo(1);

        responses.cancel();
        graph.subgraphs().release();

        assertThat(graph.subgraphs().events().subscribers("bookAdded")).isZero();
        assertThat(responses.received()).isEmpty();
        assertThat(responses.isComplete()).isFalse();
    }

    @Test
    void subscriptionThatTheCallerMayNotSeeIsAnsweredOnceAndAsksNobody() {
        Responses responses =
                graph.as(new Caller(true, Set.of("other"))).subscribe("subscription { bookBought { title } }");

        assertThat(responses.data()).containsExactly("{\"bookBought\":null}");
        assertThat(responses
                        .received()
                        .getFirst()
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
        assertThat(responses.isComplete()).isTrue();
        assertThat(graph.subgraphs().requests()).isEmpty();
    }

    /** The specification wants one field, no introspection, and that neither depends on a variable. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { bookAdded { id } authorRenamed { id } }",
                "subscription { __typename }",
                "subscription { __typename bookAdded { id } }",
                "subscription($no: Boolean!) { bookAdded @include(if: $no) { id } }",
                "subscription($no: Boolean!) { ... @skip(if: $no) { bookAdded { id } } }",
                "subscription($no: Boolean!) { ...F } fragment F on Subscription { ...G @skip(if: $no) }"
                        + " fragment G on Subscription { bookAdded { id } }",
                "subscription { ...F } fragment F on Subscription { ...F }",
                "subscription { ...Nothing }"
            })
    void otherThanOneFieldIsRefused(String operation) {
        assertThatThrownBy(() -> graph.subscribe(operation))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(OperationException.Code.GRAPHQL_VALIDATION_FAILED));
    }

    @Test
    void conditionsBelowTheFieldAreServed() {
        Responses responses = graph.subscribe(
                        "subscription($no: Boolean!) { bookAdded { id copies @include(if: $no) } }",
                        Map.of("no", false))
                .request(1);

        graph.subgraphs().publish("bookAdded", "b1");

        assertThat(responses.data()).containsExactly("{\"bookAdded\":{\"id\":\"b1\"}}");
    }

    @Test
    void queriesAreAnsweredOnce() {
        Responses responses = graph.subscribe("{ book(id: \"b1\") { copies } }");

        assertThat(responses.data()).containsExactly("{\"book\":{\"copies\":4}}");
        assertThat(responses.isComplete()).isTrue();
    }
}
