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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Advocacy: references, referrals, and what was won through them. */
@AccountsServiceTest
class AdvocacyTest {

    private static final String ADVOCACY =
            "advocacy { isReference referralCount referredRevenue { amount currency } version }";
    private static final String REFERRAL =
            "referral { id referredAccount { id name } referredOn wonRevenue { amount currency } version }";

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("networker");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void anAccountMayBeNamedAsAReference() {
        String account = account("Ambassador");
        JsonPath untold = advocacy(account);
        assertThat(untold.getBoolean("isReference")).isFalse();
        assertThat(untold.getInt("referralCount")).isZero();
        assertThat(untold.getString("referredRevenue")).isNull();
        assertThat(untold.getInt("version")).isZero();

        assertConflict(reference(account, true, 1), 0);
        JsonPath told = reference(account, true, 0);
        assertThat(told.getBoolean("advocacy.isReference")).isTrue();
        assertThat(told.getInt("advocacy.version")).isEqualTo(1);
        assertConflict(reference(account, false, 0), 1);
        assertThat(reference(account, true, 1).getInt("advocacy.version")).isEqualTo(1);
        assertThat(reference(account, false, 1).getInt("advocacy.version")).isEqualTo(2);
        assertThat(advocacy(account).getBoolean("isReference")).isFalse();
        assertThat(colleague.changes(account))
                .containsExactly(
                        "Advocacy.isReference: true -> false",
                        "Advocacy.isReference: false -> true",
                        "KeyAccount: null -> Ambassador");
    }

    @Test
    void anAccountRefersAnotherWhichBringsBusiness() {
        String account = account("Ambassador");
        String other = account("Newcomer");

        JsonPath noted = refer(account, other, "2026-03-01", null);
        String id = noted.getString("referral.id");
        assertThat(noted.getString("referral.referredAccount.name")).isEqualTo("Newcomer");
        assertThat(noted.getString("referral.referredOn")).isEqualTo("2026-03-01");
        assertThat(noted.getString("referral.wonRevenue")).isNull();

        JsonPath won = win(id, money("5000", "EUR"), 1);
        assertThat(won.getMap("referral.wonRevenue")).isEqualTo(Map.of("amount", "5000.00", "currency", "EUR"));
        assertThat(advocacy(account).getMap("referredRevenue"))
                .isEqualTo(Map.of("amount", "5000.00", "currency", "EUR"));
        JsonPath kept = mutations.succeed("winReferral", REFERRAL, Map.of("referralId", id, "expectedVersion", 2));
        assertThat(kept.getString("referral.wonRevenue.amount")).isEqualTo("5000.00");
        assertThat(win(id, null, 2).getString("referral.wonRevenue")).isNull();

        assertConflict(remove(id, 2), 3);
        assertThat(remove(id, 3).getString("removedId")).isEqualTo(id);
        assertNotFound(remove(id, 3), "referralId");
        assertThat(advocacy(account).getInt("referralCount")).isZero();
        assertThat(colleague.changes(account))
                .containsExactly(
                        "Referral: %s -> null".formatted(other),
                        "Referral.wonRevenue: 5000.00 EUR -> null",
                        "Referral.wonRevenue: null -> 5000.00 EUR",
                        "Referral: null -> %s".formatted(other),
                        "KeyAccount: null -> Ambassador");
    }

    @Test
    void referralsArePagedNewestFirst() {
        String account = account("Ambassador");
        refer(account, account("Second"), "2026-02-01", null);
        String first = refer(account, account("First"), "2026-01-01", null).getString("referral.id");
        refer(account, account("Third"), "2026-03-01", null);

        JsonPath answer = graph.execute("""
                query ($id: ID!, $referral: ID!) {
                  keyAccount(by: { id: $id }) {
                    all: referrals { edges { node { referredAccount { name } } } }
                    newest: referrals(first: 2) { edges { cursor node { referredAccount { name } } } pageInfo { hasNextPage } }
                    oldest: referrals(last: 1) { edges { node { referredAccount { name } } } pageInfo { hasPreviousPage } }
                  }
                  node(id: $referral) { ... on Referral { referredOn } }
                }
                """, Map.of("id", account, "referral", first));

        String names = "edges.node.referredAccount.name";
        answer.setRootPath("data.keyAccount");
        assertThat(answer.getList("all." + names)).containsExactly("Third", "Second", "First");
        assertThat(answer.getList("newest." + names)).containsExactly("Third", "Second");
        assertThat(answer.getBoolean("newest.pageInfo.hasNextPage")).isTrue();
        assertThat(answer.getList("oldest." + names)).containsExactly("First");
        assertThat(answer.getBoolean("oldest.pageInfo.hasPreviousPage")).isTrue();
        JsonPath next = graph.execute(
                "query ($id: ID!, $after: String) { keyAccount(by: { id: $id }) { referrals(after: $after) { edges { node { referredAccount { name } } } } } }",
                Map.of("id", account, "after", answer.getString("newest.edges[1].cursor")));
        assertThat(next.getList("data.keyAccount.referrals." + names)).containsExactly("First");
        answer.setRootPath("data");
        assertThat(answer.getString("node.referredOn")).isEqualTo("2026-01-01");
    }

    @Test
    void revenueOfOneCurrencyIsSummed() {
        String account = account("Ambassador");
        String first = refer(account, account("First"), "2026-01-01", null).getString("referral.id");
        String second = refer(account, account("Second"), "2026-02-01", null).getString("referral.id");
        refer(account, account("Third"), "2026-03-01", null);
        win(first, money("999999999999999.99", "EUR"), 1);
        win(second, money("0.02", "EUR"), 1);

        JsonPath sum = advocacy(account);
        win(second, money("1", "CHF"), 2);
        JsonPath mixed = advocacy(account);

        assertThat(sum.getInt("referralCount")).isEqualTo(3);
        assertThat(sum.getMap("referredRevenue")).isEqualTo(Map.of("amount", "1000000000000000.01", "currency", "EUR"));
        assertThat(mixed.getInt("referralCount")).isEqualTo(3);
        assertThat(mixed.getString("referredRevenue")).isNull();
    }

    @Test
    void aRepeatedRequestNotesOneReferral() {
        String account = account("Ambassador");
        String other = account("Newcomer");
        String key = UUID.randomUUID().toString();

        JsonPath first = refer(account, other, "2026-03-01", key);
        JsonPath second = refer(account, other, "2026-03-01", key);

        assertThat(second.getString("referral.id")).isEqualTo(first.getString("referral.id"));
        assertInvalid(refer(account, other, "2026-03-02", key), "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
        assertInvalid(refer(account, other, "2026-03-01", null), "referredId", "REFERRAL_EXISTS");
        assertThat(refer(other, account, "2026-03-01", null).getList("errors")).isEmpty();
    }

    @Test
    void badInputChangesNothing() {
        String account = account("Ambassador");
        String other = account("Newcomer");
        String unknown = GlobalId.of("KeyAccount", UUID.randomUUID()).encode();
        String referral = refer(account, other, "2026-03-01", null).getString("referral.id");

        assertInvalid(refer(account, account, "2026-03-01", null), "referredId", "REFERRAL_OF_ITSELF");
        assertInvalid(refer(other, account, "2026-03-01", "k".repeat(201)), "idempotencyKey", "TEXT_TOO_LONG");
        assertInvalid(refer(other, account, "2026-03-01", " "), "idempotencyKey", "TEXT_BLANK");
        assertNotFound(refer(unknown, other, "2026-03-01", null), "referrerId");
        assertNotFound(refer(account, unknown, "2026-03-01", null), "referredId");
        assertNotFound(refer(referral, other, "2026-03-01", null), "referrerId");
        assertNotFound(refer(account, referral, "2026-03-01", null), "referredId");
        assertInvalid(win(referral, money("-1", "EUR"), 1), "wonRevenue", "AMOUNT_OUT_OF_RANGE");
        assertInvalid(win(referral, money("1000000000000000", "EUR"), 1), "wonRevenue", "AMOUNT_OUT_OF_RANGE");
        assertInvalid(win(referral, money("0.001", "EUR"), 1), "wonRevenue", "AMOUNT_TOO_PRECISE");
        assertNotFound(win(account, money("1", "EUR"), 1), "referralId");
        assertConflict(win(referral, money("1", "EUR"), 7), 1);
        assertNotFound(remove(account, 1), "referralId");
        assertNotFound(reference(referral, true, 0), "accountId");
        assertNotFound(reference(unknown, true, 0), "accountId");
        assertThat(colleague.changes(account)).hasSize(2);
        assertThat(colleague.changes(other)).hasSize(1);
    }

    @Test
    void theTablesKeepTheRules() {
        String account = account("Ambassador");
        String other = account("Newcomer");
        refer(account, other, "2026-03-01", null);

        assertRefused(account, account, "null, null", "referral_of_another");
        assertRefused(account, other, "null, null", "referral_once");
        assertRefused(other, account, "1, null", "referral_won_wholly");
        assertRefused(other, account, "-1, 'EUR'", "money_amount_in_range");
    }

    private void assertRefused(String referrer, String referred, String won, String constraint) {
        tables.assertRefused(
                "insert into referral values (gen_random_uuid(), '%s', '%s', '2026-03-01', %s, 1)"
                        .formatted(key(referrer), key(referred), won),
                constraint);
    }

    private static String key(String id) {
        return Tables.key(id);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfAccounts() {
        String industry = "advocacy " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            String account = colleague.account("Ambassador " + i, industry);
            refer(account, account("Newcomer"), "2026-03-01", null);
            refer(account, account("Newcomer"), "2026-03-02", null);
        }

        assertThat(statements(industry, 1)).isEqualTo(statements(industry, 5)).isEqualTo(5);
    }

    private long statements(String industry, int first) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute("""
                query ($first: Int!, $industry: String!) {
                  keyAccounts(first: $first, filter: { industries: [$industry] }) {
                    edges { node {
                      advocacy { isReference referralCount }
                      referrals { edges { node { referredAccount { name } } } }
                    } }
                  }
                }
                """, Map.of("first", first, "industry", industry));
            assertThat(answer.getList(
                            "data.keyAccounts.edges.node.referrals.edges.flatten().node.referredAccount.name"))
                    .hasSize(2 * first)
                    .doesNotContainNull();
        });
    }

    private String account(String name) {
        return colleague.account(name, "advocacy");
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private JsonPath advocacy(String account) {
        return graph.execute(
                        "query ($id: ID!) { keyAccount(by: { id: $id }) { %s } }".formatted(ADVOCACY),
                        Map.of("id", account))
                .setRootPath("data.keyAccount.advocacy");
    }

    private JsonPath reference(String account, boolean isReference, int expectedVersion) {
        return mutations.call(
                "setReference",
                ADVOCACY,
                Map.of("accountId", account, "isReference", isReference, "expectedVersion", expectedVersion));
    }

    private JsonPath refer(String referrer, String referred, String on, @Nullable String key) {
        return mutations.call(
                "referKeyAccount",
                REFERRAL,
                with(Map.of("referrerId", referrer, "referredId", referred, "referredOn", on), "idempotencyKey", key));
    }

    private JsonPath win(String referral, @Nullable Map<String, String> revenue, int expectedVersion) {
        return mutations.call(
                "winReferral",
                REFERRAL,
                with(Map.of("referralId", referral, "expectedVersion", expectedVersion), "wonRevenue", revenue));
    }

    private JsonPath remove(String referral, int expectedVersion) {
        return mutations.call(
                "removeReferral", "removedId", Map.of("referralId", referral, "expectedVersion", expectedVersion));
    }
}
