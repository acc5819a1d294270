package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.GraphQL;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers learn of the service's own faults: that there is one. */
@AccountsServiceTest
class FailureTest {

    @Inject
    AgroalDataSource database;

    private final GraphQL graph = GraphQL.as("unlucky");

    @Test
    void aFaultOfTheDatabaseIsNotTheCallersToRead() throws SQLException {
        execute("alter table key_account rename to key_account_gone");
        JsonPath answer;
        try {
            answer = graph.execute("{ keyAccounts { edges { cursor } } viewer { id } }");
        } finally {
            execute("alter table key_account_gone rename to key_account");
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
                .statusCode(500)
                .body("errors[0].message", equalTo("System error"))
                .body("errors[0].extensions.code", equalTo("INTERNAL"));
        graph.post("{\"query\": ").statusCode(200).body("errors[0].message", equalTo("Unparseable request"));
        graph.send("{ unknown }", Map.of()).statusCode(200).body("data", equalTo(null));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
