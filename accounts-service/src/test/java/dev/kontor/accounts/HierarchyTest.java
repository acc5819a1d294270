package dev.kontor.accounts;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code moveKeyAccount}, {@code parent} and {@code children}. */
@AccountsServiceTest
class HierarchyTest {

    private static final String PLACE = "account { version parent { id } }";

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("mover");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void accountsAreBelowOthers() {
        String top = account("Top", null);
        String middle = account("Middle", top);
        account("Another", top);
        String bottom = account("Bottom", middle);

        JsonPath answer = graph.execute("""
                query ($top: ID!, $bottom: ID!) {
                  top: keyAccount(by: { id: $top }) {
                    parent { id }
                    one: children(first: 1) { edges { node { name } } pageInfo { hasNextPage } }
                    all: children { edges { node { name children { edges { node { name } } } } } }
                  }
                  bottom: keyAccount(by: { id: $bottom }) { parent { name parent { name parent { name } } } }
                }
                """, Map.of("top", top, "bottom", bottom));

        assertThat(answer.getString("data.top.parent")).isNull();
        assertThat(answer.getList("data.top.one.edges.node.name")).containsExactly("Another");
        assertThat(answer.getBoolean("data.top.one.pageInfo.hasNextPage")).isTrue();
        assertThat(answer.getList("data.top.all.edges.node.name")).containsExactly("Another", "Middle");
        assertThat(answer.getList("data.top.all.edges[1].node.children.edges.node.name"))
                .containsExactly("Bottom");
        assertThat(answer.getString("data.bottom.parent.parent.name")).isEqualTo("Top");
        assertThat(answer.getString("data.bottom.parent.parent.parent")).isNull();
    }

    @Test
    void noAccountIsAboveItself() {
        String top = account("Top", null);
        String middle = account("Middle", top);
        String bottom = account("Bottom", middle);

        assertInvalid(move(top, bottom, 1), "parentId", "HIERARCHY_CYCLE");
        assertInvalid(move(top, top, 1), "parentId", "HIERARCHY_CYCLE");
        assertNotFound(move(top, GlobalId.of("KeyAccount", UUID.randomUUID()).encode(), 1), "parentId");
        assertNotFound(move(top, colleague.manager("mover"), 1), "parentId");
        assertThat(move(bottom, null, 1).getString("account.parent")).isNull();
        assertThat(move(top, bottom, 1).getString("account.parent.id")).isEqualTo(bottom);
    }

    @Test
    void ofMovesThatWouldMakeACycleTogetherSomeAreRefused() throws Exception {
        List<String> ring =
                IntStream.range(0, 6).mapToObj(i -> account("Ring " + i, null)).toList();
        List<Callable<JsonPath>> moves = IntStream.range(0, ring.size())
                .<Callable<JsonPath>>mapToObj(i -> () -> move(ring.get(i), ring.get((i + 1) % ring.size()), 1))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(moves.size())) {
            List<JsonPath> payloads =
                    threads.invokeAll(moves).stream().map(Future::resultNow).toList();

            assertThat(payloads.stream().filter(payload -> payload.get("account") == null))
                    .singleElement()
                    .satisfies(refused -> assertInvalid(refused, "parentId", "HIERARCHY_CYCLE"));
        }
    }

    @Test
    void theTableRefusesCyclesAsWell() {
        String top = account("Top", null);
        String bottom = account("Bottom", top);
        String update = "update key_account set parent_id = '%s' where id = '%s'"
                .formatted(Tables.key(bottom), Tables.key(top));

        tables.assertRefused(update, "above itself");
    }

    private String account(String name, @Nullable String parent) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name, "tier", "GROWTH"));
        input.put("parentId", parent);
        return colleague.create(input).getString("account.id");
    }

    private JsonPath move(String account, @Nullable String parent, int expectedVersion) {
        Map<String, Object> input = new HashMap<>(Map.of("accountId", account, "expectedVersion", expectedVersion));
        input.put("parentId", parent);
        return mutations.call("moveKeyAccount", PLACE, input);
    }
}
