package dev.kontor.accounts.testing;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stakeholders as tests need them, through the public API. */
public final class People {

    /** All of a stakeholder. */
    public static final String PERSON =
            "stakeholder { id name role sentiment reportsTo { id name } lastContactAt version }";

    private final Colleague colleague;
    private final Mutations mutations;

    public People(GraphQL graph) {
        this.colleague = new Colleague(graph);
        this.mutations = new Mutations(graph);
    }

    /** The id of a new account. */
    public String account() {
        return colleague.account("Peopled", "stakeholders");
    }

    /** The input of {@code addStakeholder}. */
    public static Map<String, Object> person(String account, String name, @Nullable String reportsTo) {
        Map<String, Object> input =
                new HashMap<>(Map.of("accountId", account, "name", name, "role", "INFLUENCER", "sentiment", "NEUTRAL"));
        input.put("reportsToId", reportsTo);
        return input;
    }

    /** The id of a new stakeholder. */
    public String add(String account, String name, @Nullable String reportsTo) {
        return mutations
                .succeed("addStakeholder", PERSON, person(account, name, reportsTo))
                .getString("stakeholder.id");
    }

    /** The payload of {@code updateStakeholder}. */
    public JsonPath update(String id, int expectedVersion, Map<String, ?> facts) {
        Map<String, Object> input = new HashMap<>(facts);
        input.put("stakeholderId", id);
        input.put("expectedVersion", expectedVersion);
        return mutations.call("updateStakeholder", PERSON, input);
    }

    /** The payload of {@code removeStakeholder}. */
    public JsonPath remove(String id, int expectedVersion) {
        return mutations.call(
                "removeStakeholder", "removedId", Map.of("stakeholderId", id, "expectedVersion", expectedVersion));
    }
}
