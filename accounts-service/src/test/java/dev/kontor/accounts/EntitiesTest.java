package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the gateway asks: entities by representations. */
@AccountsServiceTest
class EntitiesTest {

    private static final String ENTITIES = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                __typename
                ... on KeyAccount { id name manager { name } }
                ... on AccountManager { id name }
              }
            }
            """;

    private final GraphQL graph = GraphQL.as("gateway");
    private final Colleague colleague = new Colleague(graph);

    @Test
    void answersEachInItsPlace() {
        String manager = colleague.manager("entities");
        String first = colleague.account("First", "entities");
        String second = colleague.account("Second", "entities");

        JsonPath answer = entities(List.of(
                account(second),
                Map.of("__typename", "AccountManager", "id", manager),
                account(GlobalId.of("KeyAccount", UUID.randomUUID()).encode()),
                account(first),
                account(second)));

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data._entities.id", String.class))
                .as("in the sequence of the representations, nulls left out")
                .containsExactly(second, manager, first, second);
        assertThat(answer.getString("data._entities[2]")).isNull();
        assertThat(answer.getString("data._entities[3].name")).isEqualTo("First");
    }

    @Test
    void aMalformedRepresentationIsNullAndFailsNoNeighbour() {
        String account = colleague.account("Well-formed", "entities");
        String manager = colleague.manager("malformed");

        JsonPath answer = entities(List.of(
                account("garbage"),
                Map.of("__typename", "KeyAccount"),
                Map.of("__typename", "KeyAccount", "id", 7),
                Map.of("__typename", "KeyAccount", "id", List.of(account)),
                Map.of("__typename", "KeyAccount", "number", "KA-0001"),
                account(manager),
                Map.of("__typename", "Unknown", "id", account),
                Map.of("__typename", 1, "id", account),
                Map.of("__typename", "Kpi", "id", new GlobalId("Kpi", "x/CSAT").encode()),
                Map.of("id", account),
                "a text",
                Map.of("__typename", "KeyAccount", "id", account, "surplus", "ignored")));

        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        assertThat(answer.getList("data._entities")).hasSize(12);
        assertThat(answer.getList("data._entities").subList(0, 11)).containsOnlyNulls();
        assertThat(answer.getString("data._entities[11].name")).isEqualTo("Well-formed");
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(entities(List.of()).getList("data._entities")).isEmpty();
    }

    private JsonPath entities(List<?> representations) {
        return graph.execute(ENTITIES, Map.of("representations", representations));
    }

    private static Map<String, String> account(String id) {
        return Map.of("__typename", "KeyAccount", "id", id);
    }
}
