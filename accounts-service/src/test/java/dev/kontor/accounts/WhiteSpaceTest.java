package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Colleague.with;
import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The white-space grid: cells are set and removed, potentials are money. */
@AccountsServiceTest
class WhiteSpaceTest {

    private static final String CELL = "cell { id offering unit state potential { amount currency } version }";

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("seller");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void aCellIsSetChangedAndRemoved() {
        String account = colleague.account("Buyer", "white space");

        JsonPath added = set(account, " Hosting ", "IT", "OPEN", money("1250.5", "EUR"), null);
        String id = added.getString("cell.id");
        assertThat(added.getString("cell.offering")).isEqualTo("Hosting");
        assertThat(added.getMap("cell.potential")).isEqualTo(Map.of("amount", "1250.50", "currency", "EUR"));
        assertThat(added.getInt("cell.version")).isEqualTo(1);

        JsonPath kept = mutations.succeed(
                "setWhiteSpaceCell",
                CELL,
                Map.of(
                        "accountId", account,
                        "offering", "Hosting",
                        "unit", "IT",
                        "state", "PURSUED",
                        "expectedVersion", 1));
        assertThat(kept.getString("cell.id")).isEqualTo(id);
        assertThat(kept.getString("cell.state")).isEqualTo("PURSUED");
        assertThat(kept.getString("cell.potential.amount")).isEqualTo("1250.50");
        JsonPath same = set(account, "Hosting", "IT", "PURSUED", money("1250.500", "EUR"), 2);
        assertThat(same.getInt("cell.version")).isEqualTo(2);
        JsonPath cleared = set(account, "Hosting", "IT", "PURSUED", null, 2);
        assertThat(cleared.getString("cell.potential")).isNull();

        assertConflict(remove(id, 2), 3);
        assertThat(remove(id, 3).getString("removedId")).isEqualTo(id);
        assertNotFound(remove(id, 3), "cellId");
        assertThat(colleague.changes(account))
                .containsExactly(
                        "WhiteSpaceCell: Hosting / IT -> null",
                        "WhiteSpaceCell.potential: 1250.50 EUR -> null",
                        "WhiteSpaceCell.state: OPEN -> PURSUED",
                        "WhiteSpaceCell: null -> Hosting / IT",
                        "KeyAccount: null -> Buyer");
    }

    @Test
    void theGridIsInOrder() {
        String account = colleague.account("Buyer", "white space");
        set(account, "Training", "HR", "OPEN", null, null);
        set(account, "Hosting", "Sales", "SOLD", null, null);
        String cell =
                set(account, "Hosting", "IT", "NOT_APPLICABLE", null, null).getString("cell.id");

        JsonPath answer = graph.execute("""
                query ($id: ID!, $cell: ID!) {
                  keyAccount(by: { id: $id }) { whiteSpace { offering unit } }
                  node(id: $cell) { ... on WhiteSpaceCell { unit } }
                }
                """, Map.of("id", account, "cell", cell));

        assertThat(answer.getList("data.keyAccount.whiteSpace.offering"))
                .containsExactly("Hosting", "Hosting", "Training");
        assertThat(answer.getList("data.keyAccount.whiteSpace.unit")).containsExactly("IT", "Sales", "HR");
        assertThat(answer.getString("data.node.unit")).isEqualTo("IT");
    }

    @Test
    void whoHasNotReadACellDoesNotOverwriteIt() {
        String account = colleague.account("Buyer", "white space");
        assertConflict(set(account, "Hosting", "IT", "OPEN", null, 1), 0);
        set(account, "Hosting", "IT", "OPEN", null, null);

        assertConflict(set(account, "Hosting", "IT", "SOLD", null, null), 1);
        assertConflict(set(account, "Hosting", "IT", "SOLD", null, 7), 1);
        assertThat(set(account, "Hosting", "HR", "SOLD", null, null).getList("errors"))
                .isEmpty();
    }

    @Test
    void anAccountHasAtMostTwoHundredCells() throws SQLException {
        String account = colleague.account("Buyer", "white space");
        String key = Tables.key(account);
        String insert = """
                insert into white_space_cell
                select gen_random_uuid(), '%s', 'Offering ' || n, '%s', 'OPEN', null, null, 1
                from generate_series(1, %d) n
                """;
        tables.execute(insert.formatted(key, "Many", 199));
        assertThat(set(account, "Last", "IT", "OPEN", null, null).getList("errors"))
                .isEmpty();

        assertInvalid(set(account, "One more", "IT", "OPEN", null, null), "accountId", "LIMIT_REACHED");
        assertThat(set(account, "Last", "IT", "SOLD", null, 1).getList("errors"))
                .isEmpty();
        tables.assertRefused(insert.formatted(key, "More", 1), "there are 200 already");
    }

    @ParameterizedTest
    @CsvSource({
        "0,EUR,0.00",
        "999999999999999.99,EUR,999999999999999.99",
        "1000,JPY,1000",
        "1.5000,JOD,1.500",
        "5.0,JPY,5"
    })
    void anAmountHasTheDecimalsOfItsCurrency(String amount, String currency, String written) {
        String account = colleague.account("Buyer", "white space");

        set(account, "Hosting", "IT", "OPEN", money(amount, currency), null);

        assertThat(graph.execute(
                                "query ($id: ID!) { keyAccount(by: { id: $id }) { whiteSpace { potential { amount } } } }",
                                Map.of("id", account))
                        .getString("data.keyAccount.whiteSpace[0].potential.amount"))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01,EUR,AMOUNT_OUT_OF_RANGE",
        "1000000000000000,EUR,AMOUNT_OUT_OF_RANGE",
        "999999999999999999,EUR,AMOUNT_OUT_OF_RANGE",
        "1.005,EUR,AMOUNT_TOO_PRECISE",
        "1.5,JPY,AMOUNT_TOO_PRECISE"
    })
    void anAmountThatNobodyPaysIsRefused(String amount, String currency, String rule) {
        String account = colleague.account("Buyer", "white space");

        assertInvalid(set(account, "Hosting", "IT", "OPEN", money(amount, currency), null), "potential", rule);
    }

    @ParameterizedTest
    @CsvSource({"EURO", "eur", "ZZZ", "XAU", "''"})
    void whatIsNoCurrencyIsRefusedBeforeAnythingRuns(String currency) {
        JsonPath answer = graph.execute(
                "mutation ($input: SetWhiteSpaceCellInput!) { setWhiteSpaceCell(input: $input) { errors { __typename } } }",
                Map.of(
                        "input",
                        Map.of(
                                "accountId", "any",
                                "offering", "Hosting",
                                "unit", "IT",
                                "state", "OPEN",
                                "potential", money("1", currency))));

        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getString("data")).isNull();
    }

    @Test
    void badInputChangesNothing() {
        String account = colleague.account("Buyer", "white space");
        String cell = set(account, "Hosting", "IT", "OPEN", null, null).getString("cell.id");

        assertInvalid(set(account, " ", "IT", "OPEN", null, null), "offering", "TEXT_BLANK");
        assertInvalid(set(account, "o".repeat(10_000), "IT", "OPEN", null, null), "offering", "TEXT_TOO_LONG");
        assertInvalid(set(account, "Hosting", "two\nlines", "OPEN", null, null), "unit", "TEXT_CONTROL_CHARACTER");
        assertInvalid(set(account, "Hosting", "u".repeat(201), "OPEN", null, null), "unit", "TEXT_TOO_LONG");
        assertNotFound(set(cell, "Hosting", "IT", "OPEN", null, null), "accountId");
        assertNotFound(
                set(GlobalId.of("KeyAccount", UUID.randomUUID()).encode(), "Hosting", "IT", "OPEN", null, null),
                "accountId");
        assertNotFound(remove(account, 1), "cellId");
        assertThat(colleague.changes(account)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'1, ''EUR''',BUYS,white_space_cell_state_check",
        "'-1, ''EUR''',OPEN,money_amount_in_range",
        "'''NaN'', ''EUR''',OPEN,money_amount_in_range",
        "'1, ''euro''',OPEN,currency_code_shape",
        "'1, null',OPEN,white_space_cell_potential_wholly"
    })
    void theTableKeepsTheRules(String money, String state, String constraint) {
        String key = Tables.key(colleague.account("Buyer", "white space"));

        tables.assertRefused(
                "insert into white_space_cell values (gen_random_uuid(), '%s', 'O', 'U', '%s', %s, 1)"
                        .formatted(key, state, money),
                constraint);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfAccounts() {
        String industry = "white space " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            set(colleague.account("Buyer " + i, industry), "Hosting", "IT", "OPEN", money("1", "EUR"), null);
        }

        assertThat(statements(industry, 1)).isEqualTo(statements(industry, 5)).isEqualTo(2);
    }

    private long statements(String industry, int first) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute("""
                query ($first: Int!, $industry: String!) {
                  keyAccounts(first: $first, filter: { industries: [$industry] }) {
                    edges { node { whiteSpace { offering potential { amount } } } }
                  }
                }
                """, Map.of("first", first, "industry", industry));
            assertThat(answer.getList("data.keyAccounts.edges.node.whiteSpace.flatten().offering"))
                    .hasSize(first)
                    .doesNotContainNull();
        });
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private JsonPath set(
            String account,
            String offering,
            String unit,
            String state,
            @Nullable Map<String, String> potential,
            @Nullable Integer expectedVersion) {
        Map<String, String> input = Map.of("accountId", account, "offering", offering, "unit", unit, "state", state);
        return mutations.call(
                "setWhiteSpaceCell",
                CELL,
                with(with(input, "potential", potential), "expectedVersion", expectedVersion));
    }

    private JsonPath remove(String cell, int expectedVersion) {
        return mutations.call(
                "removeWhiteSpaceCell", "removedId", Map.of("cellId", cell, "expectedVersion", expectedVersion));
    }
}
