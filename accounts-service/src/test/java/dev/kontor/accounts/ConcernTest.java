package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Concerns: raised, put in other words, resolved, there again. */
@AccountsServiceTest
class ConcernTest {

    private static final String CONCERN =
            "concern { id subject raisedAt raisedBy { id } resolvedAt resolvedBy { id } resolution version }";

    private final GraphQL graph = GraphQL.as("carer");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void aConcernIsRaisedAndResolvedByAColleague() {
        String me = colleague.manager("carer");
        String account = colleague.account("Worried", "concerns");

        JsonPath raised = raise(account, " Late deliveries ", null);
        JsonPath resolved = mutations.succeed(
                "resolveConcern",
                CONCERN,
                Map.of(
                        "concernId",
                        raised.getString("concern.id"),
                        "resolution",
                        "Second carrier",
                        "expectedVersion",
                        1));

        assertThat(raised.getString("concern.subject")).isEqualTo("Late deliveries");
        assertThat(raised.getString("concern.raisedBy.id")).isEqualTo(me);
        assertThat(raised.getString("concern.resolvedAt")).isNull();
        assertThat(resolved.getString("concern.resolvedAt")).isNotNull();
        assertThat(resolved.getString("concern.resolvedBy.id")).isEqualTo(me);
        assertThat(resolved.getString("concern.resolution")).isEqualTo("Second carrier");
        assertThat(resolved.getInt("concern.version")).isEqualTo(2);
    }

    @Test
    void anAccountTellsItsOpenConcernsNewestFirst() {
        String account = colleague.account("Worried", "concerns");
        String first = raise(account, "First", null).getString("concern.id");
        raise(account, "Second", null);
        raise(account, "Third", null);
        mutations.succeed("resolveConcern", CONCERN, Map.of("concernId", first, "expectedVersion", 1));

        JsonPath answer = graph.execute("""
                query ($id: ID!, $concern: ID!) {
                  keyAccount(by: { id: $id }) {
                    open: concerns { edges { node { subject } } }
                    newest: concerns(openOnly: false, first: 1) { edges { cursor node { subject } } pageInfo { hasNextPage } }
                    oldest: concerns(openOnly: false, last: 2) { edges { node { subject } } pageInfo { hasPreviousPage } }
                    changes { edges { node { coordinate after } } }
                  }
                  node(id: $concern) { ... on Concern { subject } }
                }
                """, Map.of("id", account, "concern", first));

        answer.setRootPath("data.keyAccount");
        assertThat(answer.getList("open.edges.node.subject")).containsExactly("Third", "Second");
        assertThat(answer.getList("newest.edges.node.subject")).containsExactly("Third");
        assertThat(answer.getBoolean("newest.pageInfo.hasNextPage")).isTrue();
        assertThat(answer.getList("oldest.edges.node.subject")).containsExactly("Second", "First");
        assertThat(answer.getBoolean("oldest.pageInfo.hasPreviousPage")).isTrue();
        assertThat(answer.getList("changes.edges.node.coordinate"))
                .containsExactly("Concern.resolvedAt", "Concern", "Concern", "Concern", "KeyAccount");
        answer.setRootPath("data");
        assertThat(answer.getString("node.subject")).isEqualTo("First");
    }

    @Test
    void whatWasResolvedCanBeThereAgain() {
        String concern =
                raise(colleague.account("Worried", "concerns"), "Again", null).getString("concern.id");
        mutations.succeed("resolveConcern", CONCERN, Map.of("concernId", concern, "expectedVersion", 1));

        JsonPath reopened =
                mutations.succeed("reopenConcern", CONCERN, Map.of("concernId", concern, "expectedVersion", 2));

        assertThat(reopened.getString("concern.resolvedAt")).isNull();
        assertThat(reopened.getInt("concern.version")).isEqualTo(3);
    }

    @Test
    void aRepeatedRequestRaisesOneConcern() {
        String account = colleague.account("Worried", "concerns");
        String key = UUID.randomUUID().toString();

        JsonPath first = raise(account, "Once", key);
        JsonPath second = raise(account, "Once", key);
        JsonPath other = raise(account, "Twice", key);

        assertThat(second.getString("concern.id")).isEqualTo(first.getString("concern.id"));
        assertInvalid(other, "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aKeyOfARequestThatFailedIsFree() {
        String account = colleague.account("Worried", "concerns");
        String key = UUID.randomUUID().toString();

        assertNotFound(raise(GlobalId.of("KeyAccount", UUID.randomUUID()).encode(), "Once", key), "accountId");
        assertThat(raise(account, "Once", key).getString("concern.id")).isNotNull();
    }

    @Test
    void badInputChangesNothing() {
        String account = colleague.account("Worried", "concerns");
        String concern = raise(account, "Kept", null).getString("concern.id");

        assertInvalid(raise(account, "  ", null), "subject", "TEXT_BLANK");
        assertInvalid(raise(account, "s".repeat(501), null), "subject", "TEXT_TOO_LONG");
        assertInvalid(raise(account, "two\nlines", null), "subject", "TEXT_CONTROL_CHARACTER");
        assertNotFound(raise(concern, "Of a concern", null), "accountId");
        assertNotFound(update(account, "Of an account", 1), "concernId");
        assertConflict(update(concern, "Old", 7), 1);
        assertThat(update(concern, "😀 fine", 1).getString("concern.subject")).isEqualTo("😀 fine");
    }

    private JsonPath raise(String account, String subject, @Nullable String key) {
        Map<String, Object> input = new HashMap<>(Map.of("accountId", account, "subject", subject));
        input.put("idempotencyKey", key);
        return mutations.call("raiseConcern", CONCERN, input);
    }

    private JsonPath update(String concern, String subject, int expectedVersion) {
        return mutations.call(
                "updateConcern",
                CONCERN,
                Map.of("concernId", concern, "subject", subject, "expectedVersion", expectedVersion));
    }
}
