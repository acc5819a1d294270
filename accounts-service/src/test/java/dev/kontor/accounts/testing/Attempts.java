package dev.kontor.accounts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.RawClient.Answer;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;

/** Mutations of an account, of whose input something is replaced. */
public final class Attempts {

    /** Those that can be tried, each with an input that keeps all rules, but for the account's id. */
    private static final Map<String, Map<String, Object>> GOOD = Map.of(
            "createKeyAccount", Map.of("name", "Good", "tier", "GROWTH"),
            "updateKeyAccount", Map.of("name", "Better", "expectedVersion", 1),
            "moveKeyAccount", Map.of("expectedVersion", 1),
            "rateKeyAccount", Map.of("strategicValue", 1, "growthPotential", 1, "engagement", 1, "expectedVersion", 1),
            "setWhiteSpaceCell", Map.of("offering", "Loans", "unit", "Treasury", "state", "OPEN"));

    private final RawClient raw;
    private final Mutations mutations;
    private final String account;

    public Attempts(String user, String account) {
        this.raw = new RawClient(user);
        this.mutations = new Mutations(GraphQL.as(user));
        this.account = account;
    }

    private Map<String, Object> input(String mutation, Map<String, ?> facts) {
        Map<String, Object> input = new HashMap<>(GOOD.getOrDefault(mutation, Map.of()));
        if (!mutation.equals("createKeyAccount")) {
            input.put("accountId", account);
        }
        input.putAll(facts);
        return input;
    }

    /** The response when a field of the input has this value. */
    public Answer send(String mutation, String field, Object value) {
        return sendVariables(mutation, "__typename", Map.of("input", input(mutation, Map.of(field, value))));
    }

    /** The response when these are the variables, of which {@code input} is the input. */
    public Answer sendVariables(String mutation, String selection, Map<String, ?> variables) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return raw.send(
                "mutation ($input: %s!) { %s(input: $input) { %s } }".formatted(type, mutation, selection), variables);
    }

    /** The payload when these fields of the input are replaced, of which there must be one. */
    public JsonPath call(String mutation, Map<String, ?> facts) {
        return mutations.call(mutation, "__typename", input(mutation, facts));
    }

    /** The payload when these fields of the input are replaced, which must keep all rules. */
    public JsonPath succeed(String mutation, String selection, Map<String, ?> facts) {
        return mutations.succeed(mutation, selection, input(mutation, facts));
    }

    /** A field that has this value must be told to break this rule. */
    public void assertInvalid(String mutation, String field, Object value, String rule) {
        String errors = "errors { __typename ... on InvalidInputError { message path rule } }";
        Answer answer = sendVariables(mutation, errors, Map.of("input", input(mutation, Map.of(field, value))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getList("errors")).isNull();
        Mutations.assertInvalid(answer.body().setRootPath("data." + mutation), field, rule);
    }
}
