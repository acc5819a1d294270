package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single objects: by id, by number, by node, and who one is. */
@AccountsServiceTest
class ReadTest {

    private final GraphQL graph = GraphQL.as("reader");
    private final Colleague colleague = new Colleague(graph);

    @Test
    void anAccountIsReadWholly() {
        String manager = colleague.manager("read-wholly");
        JsonPath created = colleague.create(Map.of(
                "name", "  Bank of Örebro ",
                "tier", "STRATEGIC",
                "lifecycle", "ACTIVE",
                "industry", "banking",
                "customerSince", "2019-03-01",
                "managerId", manager));

        JsonPath account = graph.execute("""
                        query ($id: ID!) {
                          keyAccount(by: { id: $id }) {
                            __typename id number name tier lifecycle industry customerSince version updatedAt
                            manager { __typename id name email }
                            ratings { strategicValue }
                          }
                        }
                        """, Map.of("id", created.getString("account.id")))
                .setRootPath("data.keyAccount");

        assertThat(account.getString("__typename")).isEqualTo("KeyAccount");
        assertThat(account.getString("id")).isEqualTo(created.getString("account.id"));
        assertThat(account.getString("number")).matches("KA-\\d{4,}");
        assertThat(account.getString("name")).isEqualTo("Bank of Örebro");
        assertThat(account.getString("tier")).isEqualTo("STRATEGIC");
        assertThat(account.getString("lifecycle")).isEqualTo("ACTIVE");
        assertThat(account.getString("industry")).isEqualTo("banking");
        assertThat(account.getString("customerSince")).isEqualTo("2019-03-01");
        assertThat(account.getInt("version")).isEqualTo(1);
        assertThat(account.getString("updatedAt")).isEqualTo(created.getString("account.updatedAt"));
        assertThat(account.getString("manager.__typename")).isEqualTo("AccountManager");
        assertThat(account.getString("manager.id")).isEqualTo(manager);
        assertThat(account.getString("manager.name")).isEqualTo("The read-wholly");
        assertThat(account.getString("manager.email")).isEqualTo("read-wholly@example.com");
        assertThat(account.getString("ratings")).isNull();
    }

    @Test
    void anAccountIsFoundByItsNumber() {
        JsonPath created = colleague.create(Map.of("name", "By number", "tier", "GROWTH"));

        assertThat(graph.execute(
                                "query ($number: String!) { keyAccount(by: { number: $number }) { id } }",
                                Map.of("number", created.getString("account.number")))
                        .getString("data.keyAccount.id"))
                .isEqualTo(created.getString("account.id"));
        assertThat(graph.execute("{ keyAccount(by: { number: \"KA-9999999\" }) { id } }")
                        .getString("data.keyAccount"))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("idsOfNothing")
    void whatCannotBeFoundIsNull(String id) {
        JsonPath answer = graph.execute(
                "query ($id: ID!) { keyAccount(by: { id: $id }) { id } node(id: $id) { id } }", Map.of("id", id));

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.keyAccount")).isNull();
        assertThat(answer.getString("data.node")).isNull();
    }

    static String[] idsOfNothing() {
        return new String[] {
            "",
            "garbage!",
            UUID.randomUUID().toString(),
            GlobalId.of("KeyAccount", UUID.randomUUID()).encode(),
            GlobalId.of("AccountManager", UUID.randomUUID()).encode(),
            new GlobalId("KeyAccount", "1").encode(),
            new GlobalId("Company", "company").encode()
        };
    }

    @Test
    void anIdOfAnotherTypeNamesNoAccount() {
        String manager = colleague.manager("other-type");

        assertThat(graph.execute("query ($id: ID!) { keyAccount(by: { id: $id }) { id } }", Map.of("id", manager))
                        .getString("data.keyAccount"))
                .isNull();
    }

    @Test
    void exactlyOneWayNamesAnAccount() {
        assertThat(graph.execute("{ keyAccount(by: { id: \"x\", number: \"KA-0001\" }) { id } }")
                        .getList("errors"))
                .isNotEmpty();
        assertThat(graph.execute("{ keyAccount(by: {}) { id } }").getList("errors"))
                .isNotEmpty();
        assertThat(graph.execute(
                                "query ($by: KeyAccountRef!) { keyAccount(by: $by) { id } }",
                                Map.of("by", Map.of("id", "x", "number", "KA-0001")))
                        .getList("errors"))
                .isNotEmpty();
    }

    @Test
    void nodeFindsWhateverHasAGlobalId() {
        String account = colleague.account("A node", "nodes");
        String manager = colleague.manager("node");
        String kpi = new GlobalId("Kpi", UUID.randomUUID() + "/CSAT").encode();
        String definition = new GlobalId("KpiDefinition", "CSAT").encode();
        String annotation = GlobalId.of("Annotation", UUID.randomUUID()).encode();

        JsonPath answer = graph.execute(
                """
                query ($account: ID!, $manager: ID!, $kpi: ID!, $definition: ID!, $annotation: ID!) {
                  account: node(id: $account) { __typename id ... on KeyAccount { name } }
                  manager: node(id: $manager) { __typename id ... on AccountManager { name } }
                  kpi: node(id: $kpi) { __typename id }
                  definition: node(id: $definition) { __typename id }
                  annotation: node(id: $annotation) { __typename id }
                }
                """,
                Map.of(
                        "account", account,
                        "manager", manager,
                        "kpi", kpi,
                        "definition", definition,
                        "annotation", annotation));

        assertThat(answer.getMap("data.account"))
                .isEqualTo(Map.of("__typename", "KeyAccount", "id", account, "name", "A node"));
        assertThat(answer.getMap("data.manager"))
                .isEqualTo(Map.of("__typename", "AccountManager", "id", manager, "name", "The node"));
        assertThat(answer.getMap("data.kpi")).isEqualTo(Map.of("__typename", "Kpi", "id", kpi));
        assertThat(answer.getMap("data.annotation")).isEqualTo(Map.of("__typename", "Annotation", "id", annotation));
        assertThat(answer.getMap("data.definition")).isEqualTo(Map.of("__typename", "KpiDefinition", "id", definition));
    }

    @Test
    void theViewerIsTheManagerWhomTheTokenNames() {
        String subject = "viewer-" + UUID.randomUUID();
        GraphQL theirs = GraphQL.as(subject);

        assertThat(theirs.execute("{ viewer { id } }").getString("data.viewer")).isNull();

        String manager = colleague.manager(subject);
        assertThat(theirs.execute("{ viewer { id } }").getString("data.viewer.id"))
                .isEqualTo(manager);
    }
}
