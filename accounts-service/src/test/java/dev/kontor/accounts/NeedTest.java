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
import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Needs: added, put in other words, removed, and never too many. */
@AccountsServiceTest
class NeedTest {

    private static final String NEED = "need { id statement solution version }";

    private static final String INSERT = """
            insert into account_need (id, account_id, statement, version)
            select gen_random_uuid(), '%s', 'Need ' || n, 1 from generate_series(1, %d) n
            """;

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("listener");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void aNeedIsAddedPutInOtherWordsAndRemoved() {
        String account = account();

        JsonPath added = mutations.succeed(
                "addAccountNeed",
                NEED,
                Map.of("accountId", account, "statement", " Fast delivery ", "solution", "Stock nearby"));
        String id = added.getString("need.id");
        JsonPath reworded = update(id, 1, Map.of("statement", "Delivery in a day"));
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("solution", null);
        JsonPath unsolved = update(id, 2, cleared);

        assertThat(added.getString("need.statement")).isEqualTo("Fast delivery");
        assertThat(reworded.getString("need.statement")).isEqualTo("Delivery in a day");
        assertThat(reworded.getString("need.solution")).isEqualTo("Stock nearby");
        assertThat(unsolved.getString("need.solution")).isNull();
        assertThat(unsolved.getInt("need.version")).isEqualTo(3);
        assertThat(update(id, 3, cleared).getInt("need.version"))
                .as("the same is no change")
                .isEqualTo(3);
        assertConflict(remove(id, 1), 3);
        assertThat(remove(id, 3).getString("removedId")).isEqualTo(id);
        assertNotFound(remove(id, 3), "needId");
        assertThat(mutations.trail(account))
                .containsExactly(
                        "AccountNeed: Delivery in a day -> null",
                        "AccountNeed.solution: Stock nearby -> null",
                        "AccountNeed.statement: Fast delivery -> Delivery in a day",
                        "AccountNeed: null -> Fast delivery");
    }

    @Test
    void anAccountTellsItsNeedsAsTheyBecameKnown() {
        String account = account();
        add(account(), "Of another account");
        String first = add(account, "Zeal");
        add(account, "Accuracy");
        add(account, "Mirth");
        update(first, 1, Map.of("solution", "Practice"));

        assertThat(needs(account)).containsExactly("Zeal", "Accuracy", "Mirth");
        assertThat(needs(account())).isEmpty();
    }

    @Test
    void noAccountHasMoreThanAHundred() throws Exception {
        String account = account();
        tables.execute(INSERT.formatted(Tables.key(account), 98));
        List<Callable<JsonPath>> additions = IntStream.range(0, 6)
                .<Callable<JsonPath>>mapToObj(i ->
                        () -> mutations.call("addAccountNeed", NEED, Map.of("accountId", account, "statement", "More")))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(additions.size())) {
            List<JsonPath> payloads =
                    threads.invokeAll(additions).stream().map(Future::resultNow).toList();

            assertThat(payloads.stream().filter(payload -> payload.get("need") == null))
                    .hasSize(4)
                    .allSatisfy(refused -> assertInvalid(refused, "accountId", "LIMIT_REACHED"));
        }
        assertThat(needs(account)).hasSize(100);
    }

    @Test
    void aRepeatedRequestAddsOneNeed() {
        String account = account();
        Map<String, Object> once = Map.of(
                "accountId",
                account,
                "statement",
                "Once",
                "idempotencyKey",
                UUID.randomUUID().toString());

        String first = mutations.succeed("addAccountNeed", NEED, once).getString("need.id");

        assertThat(mutations.succeed("addAccountNeed", NEED, once).getString("need.id"))
                .isEqualTo(first);
        assertInvalid(
                mutations.call("addAccountNeed", NEED, with(once, "solution", "New")),
                "idempotencyKey",
                "IDEMPOTENCY_KEY_REUSED");
        assertThat(needs(account)).containsExactly("Once");
    }

    @Test
    void badInputChangesNothing() {
        String account = account();
        String kept = add(account, "Kept");

        for (Map.Entry<String, String> text : Map.of(
                        "  ", "TEXT_BLANK", "n".repeat(10_000), "TEXT_TOO_LONG", "two\nlines", "TEXT_CONTROL_CHARACTER")
                .entrySet()) {
            for (String field : List.of("statement", "solution")) {
                Map<String, Object> input = new HashMap<>(Map.of("accountId", account, "statement", "New"));
                input.put(field, text.getKey());
                assertInvalid(mutations.call("addAccountNeed", NEED, input), field, text.getValue());
                assertInvalid(update(kept, 1, Map.of(field, text.getKey())), field, text.getValue());
            }
        }
        for (String other : List.of(kept, Colleague.unknown("KeyAccount"), "gibberish")) {
            assertNotFound(
                    mutations.call("addAccountNeed", NEED, Map.of("accountId", other, "statement", "Misplaced")),
                    "accountId");
        }
        for (String other : List.of(account, Colleague.unknown("AccountNeed"), "gibberish")) {
            assertNotFound(update(other, 1, Map.of("statement", "Misplaced")), "needId");
            assertNotFound(remove(other, 1), "needId");
        }
        assertConflict(update(kept, -1, Map.of("statement", "Old")), 1);
        assertThat(mutations.trail(account)).containsExactly("AccountNeed: null -> Kept");
    }

    @Test
    void whoMayNotWriteChangesNothing() {
        String account = account();
        JsonPath answer = GraphQL.with(TestTokens.issue("reader", "accounts:read"))
                .execute(
                        "mutation ($input: AddAccountNeedInput!) { addAccountNeed(input: $input) { errors { __typename } } }",
                        Map.of("input", Map.of("accountId", account, "statement", "Nobody's")));

        assertThat(answer.getList("errors")).isNotEmpty();
        assertThat(needs(account)).isEmpty();
    }

    @Test
    void theTableKeepsTheRulesAsWell() throws SQLException {
        String account = Tables.key(account());
        String other = Tables.key(account());
        tables.execute(INSERT.formatted(account, 1));

        tables.assertRefused(INSERT.formatted(other, 101), "account_need_is_bounded");
        tables.assertRefused("update account_need set account_id = '%s'".formatted(other), "stays there");
        tables.assertRefused("update account_need set statement = ''", "account_need_statement_check");
        tables.assertRefused("update account_need set solution = E'a\\nb'", "account_need_solution_check");
    }

    @Test
    void manyAccountsCostAsManyStatementsAsOne() {
        String industry = "needs " + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            add(colleague.account("Account " + i, industry), "Need");
        }

        assertThat(statements(industry, 12)).isEqualTo(statements(industry, 1)).isEqualTo(2);
    }

    private long statements(String industry, int accounts) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute("""
                query ($first: Int!, $industry: String!) {
                  keyAccounts(first: $first, filter: { industries: [$industry] }) {
                    edges { node { needs { statement } } }
                  }
                }
                """, Map.of("first", accounts, "industry", industry));
            assertThat(answer.getList("data.keyAccounts.edges.node.needs[0].statement"))
                    .as(answer.prettify())
                    .isNotEmpty();
        });
    }

    private String account() {
        return colleague.account("Needy", "needs");
    }

    private String add(String account, String statement) {
        return mutations
                .succeed("addAccountNeed", NEED, Map.of("accountId", account, "statement", statement))
                .getString("need.id");
    }

    private JsonPath update(String id, int expectedVersion, Map<String, ?> words) {
        Map<String, Object> input = new HashMap<>(words);
        input.put("needId", id);
        input.put("expectedVersion", expectedVersion);
        return mutations.call("updateAccountNeed", NEED, input);
    }

    private JsonPath remove(String id, int expectedVersion) {
        return mutations.call(
                "removeAccountNeed", "removedId", Map.of("needId", id, "expectedVersion", expectedVersion));
    }

    private List<String> needs(String account) {
        return graph.execute(
                        "query ($id: ID!) { keyAccount(by: { id: $id }) { needs { statement } } }",
                        Map.of("id", account))
                .getList("data.keyAccount.needs.statement");
    }
}
