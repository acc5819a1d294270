package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search by a part of the name or the number, and the order by renewal. */
@AccountsServiceTest
class SearchTest {

    @Inject
    AgroalDataSource database;

    private final GraphQL graph = GraphQL.as("searcher");
    private final Colleague colleague = new Colleague(graph);
    private final String industry = "search " + UUID.randomUUID();

    @BeforeEach
    void createAccounts() {
        create("Café Zürich", "2027-06-30");
        create("Straßenbau 100%", "2026-12-31");
        create("O_Neill & Söhne", null);
    }

    @ParameterizedTest
    @CsvSource({
        "cafe,Café Zürich",
        "CAFÉ Z,Café Zürich",
        "zurich,Café Zürich",
        "STRASSE,Straßenbau 100%",
        "straße,Straßenbau 100%",
        "0%,Straßenbau 100%",
        "o_n,O_Neill & Söhne",
        "sohne,O_Neill & Söhne"
    })
    void caseAndAccentsDoNotMatter(String search, String found) {
        assertThat(names("filter: { industries: [$i], search: $s }", search)).containsExactly(found);
    }

    @Test
    void signsOfPatternsAreSearchedLiterally() {
        assertThat(names("filter: { industries: [$i], search: $s }", "a%e")).isEmpty();
        assertThat(names("filter: { industries: [$i], search: $s }", "O.Neill")).isEmpty();
        assertThat(names("filter: { industries: [$i], search: $s }", "\\")).isEmpty();
    }

    @Test
    void aPartOfTheNumberFindsAsWell() {
        String number = graph.execute(
                        "query ($i: String!) { keyAccounts(filter: { industries: [$i] }, first: 1) { edges { node { number } } } }",
                        Map.of("i", industry))
                .getString("data.keyAccounts.edges[0].node.number");

        assertThat(names("filter: { industries: [$i], search: $s }", number.toLowerCase(Locale.ROOT)))
                .containsExactly("Café Zürich");
    }

    @Test
    void accountsWithoutARenewalComeLastAscending() {
        assertThat(names("filter: { industries: [$i] }, orderBy: { field: RENEWAL_DATE }", ""))
                .containsExactly("Straßenbau 100%", "Café Zürich", "O_Neill & Söhne");
        assertThat(names("filter: { industries: [$i] }, orderBy: { field: RENEWAL_DATE, direction: DESC }", ""))
                .containsExactly("O_Neill & Söhne", "Café Zürich", "Straßenbau 100%");
    }

    /** With so few rows the planner would read them all; forbidden to, it must find the index. */
    @Test
    void anIndexServesTheSearch() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local enable_seqscan = off");
                StringBuilder plan = new StringBuilder();
                try (ResultSet rows = statement.executeQuery("explain select * from key_account"
                        + " where search_text like ('%' || search_form('Zürich') || '%') escape '\\'")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                assertThat(plan).contains("key_account_by_search");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void create(String name, @Nullable String renewalDate) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name, "tier", "GROWTH", "industry", industry));
        input.put("renewalDate", renewalDate);
        colleague.create(input);
    }

    private List<String> names(String arguments, String search) {
        JsonPath answer = graph.execute(
                "query ($i: String!, $s: String) { keyAccounts(%s) { edges { node { name } } } used: keyAccounts(filter: { search: $s, tiers: [] }) { edges { cursor } } }"
                        .formatted(arguments),
                Map.of("i", industry, "s", search));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.getList("data.keyAccounts.edges.node.name");
    }
}
