package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields that are read for all objects of a list at once: what may go wrong with them. */
@AccountsServiceTest
class BatchTest {

    private final GraphQL graph = GraphQL.as("batcher");
    private final Colleague colleague = new Colleague(graph);

    @Test
    void everyAliasHasItsOwnArguments() {
        String top = colleague.account("Top", "batches");
        for (String name : new String[] {"A", "B", "C"}) {
            colleague.create(Map.of("name", name, "tier", "GROWTH", "parentId", top));
        }

        JsonPath answer = graph.execute("""
                query ($id: ID!) {
                  keyAccount(by: { id: $id }) {
                    one: children(first: 1) { edges { node { name } } }
                    two: children(first: 2) { edges { node { name } } }
                    last: children(last: 1) { edges { node { name } } }
                  }
                }
                """, Map.of("id", top));

        answer.setRootPath("data.keyAccount");
        assertThat(answer.getList("one.edges.node.name")).containsExactly("A");
        assertThat(answer.getList("two.edges.node.name")).containsExactly("A", "B");
        assertThat(answer.getList("last.edges.node.name")).containsExactly("C");
    }

    @Test
    void aSecondMutationOfARequestShowsWhatItHasDone() {
        String account = colleague.account("Twice", "batches");

        JsonPath answer = graph.execute("""
                mutation ($id: ID!) {
                  first: assignAccountManager(input: { accountId: $id, managerId: null, expectedVersion: 1 }) {
                    account { changes { edges { node { coordinate } } } }
                  }
                  raised: raiseConcern(input: { accountId: $id, subject: "Now" }) { errors { __typename } }
                  second: assignAccountManager(input: { accountId: $id, managerId: null, expectedVersion: 1 }) {
                    account { changes { edges { node { coordinate } } } }
                  }
                }
                """, Map.of("id", account));

        assertThat(answer.getList("data.first.account.changes.edges")).hasSize(1);
        assertThat(answer.getList("data.second.account.changes.edges")).hasSize(2);
    }
}
