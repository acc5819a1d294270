package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kontor.accounts.change.domain.Tracked;
import dev.kontor.accounts.node.NodeSource;
import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.People;
import io.quarkus.arc.All;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the audit trail says has changed can be asked for. */
@AccountsServiceTest
class ChangedNodesTest {

    @Inject
    @All
    List<NodeSource> sources;

    private final GraphQL graph = GraphQL.as("auditor");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void theObjectOfEachChangeIsANodeUntilItIsGone() {
        String account = colleague.account("Audited", "audit");
        String manager = colleague.manager("audited");
        mutations.succeed("raiseConcern", "concern { id }", Map.of("accountId", account, "subject", "Prices"));
        mutations.succeed("addAccountNeed", "need { id }", Map.of("accountId", account, "statement", "Speed"));
        new People(graph).add(account, "Ada", null);
        mutations.succeed(
                "setReference",
                "advocacy { id }",
                Map.of("accountId", account, "isReference", true, "expectedVersion", 0));
        mutations.succeed(
                "setAccountTeamMember",
                "member { id }",
                Map.of("accountId", account, "memberId", manager, "role", "Lead"));

        Map<String, String> objects = objects(account);
        assertThat(objects.keySet())
                .containsExactly(
                        "AccountTeamMember", "Advocacy", "Stakeholder", "AccountNeed", "Concern", "KeyAccount");
        assertThat(objects).allSatisfy((type, id) -> {
            JsonPath node = node(id);
            assertThat(node.getString("__typename")).isEqualTo(type);
            assertThat(node.getString("id")).isEqualTo(id);
        });
        assertThat(node(objects.get("AccountTeamMember")).getString("member.id"))
                .isEqualTo(manager);
        assertThat(node(objects.get("AccountTeamMember")).getString("role")).isEqualTo("Lead");
        assertThat(node(objects.get("AccountNeed")).getString("statement")).isEqualTo("Speed");
        assertThat(node(objects.get("Advocacy")).getBoolean("isReference")).isTrue();

        mutations.succeed(
                "removeAccountTeamMember",
                "removedId",
                Map.of("accountId", account, "memberId", manager, "expectedVersion", 1));
        assertThat(node(objects.get("AccountTeamMember")).getString("id")).isNull();
        for (String type : objects.keySet()) {
            assertThat(node(Colleague.unknown(type)).getString("id")).as(type).isNull();
        }
    }

    @Test
    void whateverIsTrackedIsANode() throws ReflectiveOperationException {
        List<String> tracked = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().importPackages("dev.kontor.accounts")) {
            if (found.isAssignableTo(Tracked.class) && !found.isInterface()) {
                tracked.add((String) found.reflect().getField("TYPE").get(null));
            }
        }

        assertThat(tracked).hasSizeGreaterThan(10);
        assertThat(sources.stream().map(NodeSource::type)).containsAll(tracked);
    }

    /** The objects of an account's changes by type, newest first. */
    private Map<String, String> objects(String account) {
        JsonPath answer = graph.execute(
                "query ($id: ID!) { keyAccount(by: { id: $id }) { changes { edges { node { objectId coordinate } } } } }",
                Map.of("id", account));
        List<String> coordinates = answer.getList("data.keyAccount.changes.edges.node.coordinate");
        List<String> ids = answer.getList("data.keyAccount.changes.edges.node.objectId");
        Map<String, String> objects = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            objects.put(coordinates.get(i).replaceFirst("[.].*", ""), ids.get(i));
        }
        return objects;
    }

    private JsonPath node(@Nullable String id) {
        JsonPath answer = graph.execute("""
                query ($id: ID!) {
                  node(id: $id) {
                    __typename
                    id
                    ... on AccountTeamMember { role member { id } }
                    ... on AccountNeed { statement }
                    ... on Advocacy { isReference }
                  }
                }
                """, Map.of("id", Objects.requireNonNull(id)));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.setRootPath("data.node");
    }
}
