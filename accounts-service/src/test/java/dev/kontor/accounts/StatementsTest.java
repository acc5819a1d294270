package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A read costs as many SQL statements for many accounts as for one. */
@AccountsServiceTest
class StatementsTest {

    private static final String LIST = """
            query ($first: Int!, $industry: String!) {
              keyAccounts(first: $first, filter: { industries: [$industry] }) {
                edges { node { id name manager { name email } ratings { engagement ratedBy { name } } } }
                pageInfo { hasNextPage }
              }
            }
            """;

    private static final String ENTITIES = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on KeyAccount { name manager { name } ratings { engagement ratedBy { name } } }
                ... on AccountManager { name }
              }
            }
            """;

    /** All that an account has beside it, on two levels of the hierarchy, some of it under two aliases. */
    private static final String DEEP = """
            query ($first: Int!, $industry: String!) {
              keyAccounts(first: $first, filter: { industries: [$industry] }) {
                edges { node {
                  ...all
                  parent { ...all }
                  children(first: 3) { edges { node { ...all } } }
                  manager { accounts(first: 2) { edges { node { name manager { name } } } } }
                } }
              }
            }
            fragment all on KeyAccount {
              name
              open: concerns(first: 5) { edges { node { subject raisedBy { name } resolvedBy { name } } } }
              past: concerns(openOnly: false, last: 5) { edges { node { subject } } }
              changes(first: 5) { edges { node { coordinate actor } } }
            }
            """;

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("counter");
    private final Colleague colleague = new Colleague(graph);

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfAccounts() {
        String industry = "statements " + UUID.randomUUID();
        List<String> managers = IntStream.range(0, 10)
                .mapToObj(i -> colleague.manager("counter-" + i))
                .toList();
        colleague.manager("counter");
        List<String> accounts = IntStream.range(0, 50)
                .mapToObj(i -> ratedAccount("Account " + i, industry, managers.get(i % managers.size())))
                .toList();

        assertThat(statements(LIST, Map.of("first", 1, "industry", industry), "data.keyAccounts.edges", 1))
                .isEqualTo(1);
        assertThat(statements(LIST, Map.of("first", 50, "industry", industry), "data.keyAccounts.edges", 50))
                .isEqualTo(1);

        List<Map<String, String>> representations = IntStream.range(0, 100)
                .mapToObj(i -> Map.of("__typename", "KeyAccount", "id", accounts.get(i % accounts.size())))
                .toList();
        assertThat(statements(ENTITIES, Map.of("representations", representations), "data._entities", 100))
                .isEqualTo(1);

        List<Map<String, String>> both = IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0
                        ? Map.of("__typename", "KeyAccount", "id", accounts.get(i / 2))
                        : Map.of("__typename", "AccountManager", "id", managers.get(i % managers.size())))
                .toList();
        assertThat(statements(ENTITIES, Map.of("representations", both), "data._entities", 100))
                .isEqualTo(2);
    }

    @Test
    void whatIsBesideAccountsIsReadForAllOfThemAtOnce() {
        String industry = "deep " + UUID.randomUUID();
        Mutations mutations = new Mutations(graph);
        String manager = colleague.manager("counter");
        String top = colleague.account("Top", "elsewhere");
        for (int i = 0; i < 20; i++) {
            String account = colleague
                    .create(Map.of(
                            "name",
                            "Deep " + i,
                            "tier",
                            "KEY",
                            "industry",
                            industry,
                            "managerId",
                            manager,
                            "parentId",
                            top))
                    .getString("account.id");
            colleague.create(Map.of("name", "Below", "tier", "GROWTH", "parentId", account));
            mutations.succeed("raiseConcern", "concern { id }", Map.of("accountId", account, "subject", "Something"));
        }

        long one = statements(DEEP, Map.of("first", 1, "industry", industry), "data.keyAccounts.edges", 1);
        long twenty = statements(DEEP, Map.of("first", 20, "industry", industry), "data.keyAccounts.edges", 20);

        assertThat(twenty).isEqualTo(one).isLessThanOrEqualTo(25);
    }

    private String ratedAccount(String name, String industry, String manager) {
        String id = colleague
                .create(Map.of("name", name, "tier", "KEY", "industry", industry, "managerId", manager))
                .getString("account.id");
        graph.execute(
                "mutation ($id: ID!) { rateKeyAccount(input: { accountId: $id, strategicValue: 1,"
                        + " growthPotential: 2, engagement: 3, expectedVersion: 1 }) { errors { __typename } } }",
                Map.of("id", id));
        return id;
    }

    /** The statements that a query takes, which must answer with so many items. */
    private long statements(String document, Map<String, ?> variables, String list, int size) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute(document, variables);
            assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
            assertThat(answer.getList(list)).hasSize(size).doesNotContainNull();
        });
    }
}
