package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code updateKeyAccount}, {@code acceptSuggestedTier} and the audit trail that they write. */
@AccountsServiceTest
class UpdateTest {

    private static final String FACTS =
            "account { name lifecycle industry country customerSince renewalDate tier version }";

    private final GraphQL graph = GraphQL.as("updater");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsCleared() {
        String account = colleague.account("Before", "old industry");
        mutations.succeed(
                "updateKeyAccount",
                FACTS,
                Map.of("accountId", account, "expectedVersion", 1, "country", "de", "renewalDate", "2027-03-31"));
        Map<String, Object> input = new HashMap<>(Map.of("accountId", account, "expectedVersion", 2, "name", "After"));
        input.put("industry", null);

        JsonPath payload = mutations.succeed("updateKeyAccount", FACTS, input);

        assertThat(payload.getString("account.name")).isEqualTo("After");
        assertThat(payload.getString("account.industry")).isNull();
        assertThat(payload.getString("account.country")).isEqualTo("DE");
        assertThat(payload.getString("account.renewalDate")).isEqualTo("2027-03-31");
        assertThat(payload.getInt("account.version")).isEqualTo(3);
    }

    @Test
    void whatIsTheSameIsNoChange() {
        String account = colleague.account("Same", "industry");

        JsonPath payload = mutations.succeed(
                "updateKeyAccount", FACTS, Map.of("accountId", account, "expectedVersion", 1, "name", "Same"));

        assertThat(payload.getInt("account.version")).isEqualTo(1);
    }

    @Test
    void badFactsAndOldVersionsChangeNothing() {
        String account = colleague.account("Kept", "industry");

        assertInvalid(update(account, "country", "Atlantis", 1), "country", "COUNTRY_UNKNOWN");
        assertInvalid(update(account, "name", " ", 1), "name", "NAME_BLANK");
        assertInvalid(update(account, "name", "n".repeat(10_000), 1), "name", "NAME_TOO_LONG");
        assertConflict(update(account, "name", "Other", 2), 1);
        assertThat(graph.execute(
                                "query ($id: ID!) { keyAccount(by: { id: $id }) { name version } }",
                                Map.of("id", account))
                        .getMap("data.keyAccount"))
                .isEqualTo(Map.of("name", "Kept", "version", 1));
    }

    @Test
    void tierIsAcceptedByAPersonAndNeedsItsManager() {
        String account = colleague.account("Climber", "industry");

        assertInvalid(accept(account, "KEY", 1), "tier", "MANAGER_REQUIRED");
        mutations.succeed(
                "assignAccountManager",
                FACTS,
                Map.of("accountId", account, "managerId", colleague.manager("updater"), "expectedVersion", 1));
        assertThat(accept(account, "KEY", 2).getString("account.tier")).isEqualTo("KEY");
        Map<String, Object> vacant = new HashMap<>(Map.of("accountId", account, "expectedVersion", 3));
        vacant.put("managerId", null);
        assertInvalid(mutations.call("assignAccountManager", FACTS, vacant), "managerId", "MANAGER_REQUIRED");
    }

    @Test
    void theTrailTellsWhoChangedWhatNewestFirst() {
        String account = colleague.account("Tracked", "industry");
        update(account, "name", "Renamed", 1);
        accept(account, "STANDARD", 2);

        JsonPath trail = graph.execute("""
                query ($id: ID!) {
                  keyAccount(by: { id: $id }) {
                    changes(first: 2) {
                      edges { cursor node { id objectId coordinate before after actor } }
                      pageInfo { hasNextPage endCursor }
                    }
                  }
                }
                """, Map.of("id", account));

        trail.setRootPath("data.keyAccount.changes");
        assertThat(trail.getString("edges[0].node.coordinate")).isEqualTo("KeyAccount.tier");
        assertThat(trail.getString("edges[0].node.before")).isEqualTo("GROWTH");
        assertThat(trail.getString("edges[0].node.after")).isEqualTo("STANDARD");
        assertThat(trail.getString("edges[1].node.coordinate")).isEqualTo("KeyAccount.name");
        assertThat(trail.getString("edges[1].node.objectId")).isEqualTo(account);
        assertThat(trail.getString("edges[1].node.actor")).isEqualTo("updater");
        assertThat(trail.getBoolean("pageInfo.hasNextPage")).isTrue();

        JsonPath rest = graph.execute(
                """
                query ($id: ID!, $after: String, $change: ID!) {
                  keyAccount(by: { id: $id }) {
                    changes(first: 5, after: $after) { edges { node { coordinate before after } } pageInfo { hasNextPage } }
                  }
                  node(id: $change) { ... on Change { after } }
                }
                """,
                Map.of(
                        "id", account,
                        "after", trail.getString("pageInfo.endCursor"),
                        "change", trail.getString("edges[1].node.id")));
        assertThat(rest.getList("data.keyAccount.changes.edges.node.coordinate"))
                .containsExactly("KeyAccount");
        assertThat(rest.getString("data.keyAccount.changes.edges[0].node.after"))
                .isEqualTo("Tracked");
        assertThat(rest.getBoolean("data.keyAccount.changes.pageInfo.hasNextPage"))
                .isFalse();
        assertThat(rest.getString("data.node.after")).isEqualTo("Renamed");
    }

    private JsonPath update(String account, String field, String value, int expectedVersion) {
        return mutations.call(
                "updateKeyAccount",
                FACTS,
                Map.of("accountId", account, "expectedVersion", expectedVersion, field, value));
    }

    private JsonPath accept(String account, String tier, int expectedVersion) {
        return mutations.call(
                "acceptSuggestedTier",
                FACTS,
                Map.of("accountId", account, "tier", tier, "expectedVersion", expectedVersion));
    }
}
