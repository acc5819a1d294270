package dev.kontor.accounts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** Calls mutations by name: each takes one input and has a payload with typed errors. */
public final class Mutations {

    private static final String ERRORS = """
            errors {
              __typename
              ... on UserError { message path }
              ... on InvalidInputError { rule }
              ... on ConflictError { currentVersion }
            }
            """;

    private final GraphQL graph;

    public Mutations(GraphQL graph) {
        this.graph = graph;
    }

    /** The payload of a mutation, which must be answered without errors of the request. */
    public JsonPath call(String mutation, String selection, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String document = "mutation ($input: %s!) { %s(input: $input) { %s %s } }"
                .formatted(type, mutation, selection, errors(mutation));
        JsonPath answer = graph.execute(document, Map.of("input", input));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.setRootPath("data." + mutation);
    }

    /** The payload of a mutation that must do what it is asked for. */
    public JsonPath succeed(String mutation, String selection, Map<String, ?> input) {
        JsonPath payload = call(mutation, selection, input);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        return payload;
    }

    /** What the audit trail tells of an account since it was created, newest first. */
    public List<String> trail(String account) {
        return new Colleague(graph)
                .changes(account).stream()
                        .filter(change -> !change.startsWith("KeyAccount: "))
                        .toList();
    }

    /** Creations have no conflicts, and their unions say so. */
    private static String errors(String mutation) {
        return mutation.equals("createKeyAccount")
                ? ERRORS.replace("... on ConflictError { currentVersion }", "")
                : ERRORS;
    }

    public static void assertConflict(JsonPath payload, int currentVersion) {
        assertThat(payload.getList("errors.__typename")).isEqualTo(List.of("ConflictError"));
        assertThat(payload.getInt("errors[0].currentVersion")).isEqualTo(currentVersion);
        assertThat(payload.getList("errors[0].path")).isEqualTo(List.of("input", "expectedVersion"));
    }

    public static void assertNotFound(JsonPath payload, String field) {
        assertThat(payload.getList("errors.__typename")).isEqualTo(List.of("NotFoundError"));
        assertThat(payload.getList("errors[0].path")).isEqualTo(List.of("input", field));
    }

    public static void assertInvalid(JsonPath payload, String field, String rule) {
        assertThat(payload.getList("errors.__typename")).isEqualTo(List.of("InvalidInputError"));
        assertThat(payload.getString("errors[0].rule")).isEqualTo(rule);
        assertThat(payload.getList("errors[0].path")).isEqualTo(List.of("input", field));
    }
}
