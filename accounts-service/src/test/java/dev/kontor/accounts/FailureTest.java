package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Tables;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers learn of the service's own faults: that there is one. */
@AccountsServiceTest
class FailureTest {

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("unlucky");

    @Test
    void aFaultOfTheDatabaseIsNotTheCallersToRead() throws SQLException {
        tables.execute("alter table key_account rename to key_account_gone");
        JsonPath answer;
        try {
            answer = graph.execute("{ keyAccounts { edges { cursor } } viewer { id } }");
        } finally {
            tables.execute("alter table key_account_gone rename to key_account");
        }

        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getString("errors[0].message")).isEqualTo("System error");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INTERNAL");
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("keyAccounts"));
        assertThat(answer.prettify()).doesNotContain("key_account", "SQL", "org.hibernate");
        assertThat(graph.execute("{ keyAccounts { edges { cursor } } }").getList("errors"))
                .as("afterwards all is well")
                .isNull();
    }

    @Test
    void aRequestThatCannotBeReadIsAnsweredInTheSameForm() {
        graph.post("{\"query\": \"{ viewer { id } }\", \"variables\": \"text\"}")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_GRAPHQL_REQUEST"));
        graph.post("{\"query\": \"{ viewer { id } }\", \"operationName\": 5}")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_GRAPHQL_REQUEST"));
        graph.post("{\"query\": ")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_GRAPHQL_REQUEST"));
        graph.send("{ unknown }", Map.of()).statusCode(200).body("data", equalTo(null));
    }

    @Test
    void whatDoesNotFitTheSchemaHasACodeAndTellsNothingOfUs() {
        JsonPath unknownField = graph.execute("{ unknown }");
        assertThat(unknownField.getString("errors[0].extensions.code")).isEqualTo("GRAPHQL_VALIDATION_FAILED");

        JsonPath wrongKind = graph.execute(
                "mutation ($input: CreateKeyAccountInput!) { createKeyAccount(input: $input) { account { id } } }",
                Map.of("input", Map.of("name", "a", "tier", "GROWTH", "customerSince", 5)));
        assertThat(wrongKind.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(wrongKind.prettify()).doesNotContain("SRGQL", "class dev", "dev.kontor");
    }

    @Test
    void whatPostgresCannotStoreIsFoundNowhere() {
        JsonPath answer = graph.execute(
                "query ($nul: String!) { keyAccount(by: { number: $nul }) { id }"
                        + " keyAccounts(filter: { search: $nul }) { edges { cursor } } }",
                Map.of("nul", "a\u0000b"));

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.keyAccount")).isNull();
        assertThat(answer.getList("data.keyAccounts.edges")).isEmpty();
    }

    @Test
    void nullStandsForTheDefault() {
        JsonPath created =
                graph.execute("mutation { createKeyAccount(input: { name: \"Null\", tier: GROWTH, lifecycle: null })"
                        + " { account { lifecycle } errors { __typename } } }");
        assertThat(created.getString("data.createKeyAccount.account.lifecycle")).isEqualTo("PROSPECT");
        assertThat(graph.execute("{ keyAccounts(orderBy: { field: NAME, direction: null }) { edges { cursor } } }")
                        .getList("errors"))
                .isNull();
    }

    @Test
    void cursorBeyondTheTimesIsRefused() {
        String cursor = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("UPDATED_AT:ASC\u0000+400000-01-01T00:00:00Z\u0000" + "00000000-0000-0000-0000-000000000000")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        JsonPath answer = graph.execute(
                "query ($after: String) { keyAccounts(orderBy: { field: UPDATED_AT }, after: $after) { edges { cursor } } }",
                Map.of("after", cursor));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
}
