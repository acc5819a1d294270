package dev.kontor.accounts.testing;

import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A colleague who fills the service with what a test needs, through the public API. */
public final class Colleague {

    private static final String CREATE = """
            mutation ($input: CreateKeyAccountInput!) {
              createKeyAccount(input: $input) {
                account { id number name tier lifecycle industry customerSince version updatedAt manager { id } }
                errors { __typename ... on InvalidInputError { message path rule } }
              }
            }
            """;

    private static final String REGISTER = """
            mutation ($input: RegisterAccountManagerInput!) {
              registerAccountManager(input: $input) {
                manager { id name email }
                errors { __typename ... on InvalidInputError { message path rule } }
              }
            }
            """;

    private static final String CHANGES = """
            query ($id: ID!) {
              keyAccount(by: { id: $id }) { changes(first: 100) { edges { node { coordinate before after } } } }
            }
            """;

    private final GraphQL graph;

    public Colleague(GraphQL graph) {
        this.graph = graph;
    }

    /** The payload of {@code createKeyAccount}. */
    public JsonPath create(Map<String, ?> input) {
        return payload(graph.execute(CREATE, Map.of("input", input)), "createKeyAccount");
    }

    /** The id of a new account, which must keep all rules. */
    public String account(String name, String industry) {
        return create(Map.of("name", name, "tier", "GROWTH", "industry", industry))
                .getString("account.id");
    }

    /** The payload of {@code registerAccountManager}. */
    public JsonPath register(Map<String, ?> input) {
        return payload(graph.execute(REGISTER, Map.of("input", input)), "registerAccountManager");
    }

    /** The id of the manager with this subject. */
    public String manager(String subject) {
        return register(Map.of("subject", subject, "name", "The " + subject, "email", subject + "@example.com"))
                .getString("manager.id");
    }

    /** The audit trail of an account, newest first, as {@code coordinate: before -> after}. */
    public List<String> changes(String account) {
        List<Map<String, Object>> changes =
                graph.execute(CHANGES, Map.of("id", account)).getList("data.keyAccount.changes.edges.node");
        return changes.stream()
                .map(change ->
                        "%s: %s -> %s".formatted(change.get("coordinate"), change.get("before"), change.get("after")))
                .toList();
    }

    /** An id of the type that nothing has. */
    public static String unknown(String type) {
        return GlobalId.of(type, UUID.randomUUID()).encode();
    }

    /** A copy of a map with one more entry. */
    public static Map<String, @Nullable Object> with(Map<String, ?> map, String key, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static JsonPath payload(JsonPath answer, String mutation) {
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer.setRootPath("data." + mutation);
    }
}
