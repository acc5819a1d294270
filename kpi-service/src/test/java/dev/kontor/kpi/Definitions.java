package dev.kontor.kpi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes definitions as a client would. */
final class Definitions {

    static final String SELECTION = """
            definition { id code name description goal formula cadence scope rollup retired version
              unit { kind symbol min max } smartGaps { criterion reason } }
            errors { __typename ... on UserError { message path } ... on InvalidInputError { rule }
              ... on ConflictError { currentVersion } }
            """;

    static final String CREATE = """
            mutation ($input: CreateKpiDefinitionInput!) { answer: createKpiDefinition(input: $input) {
              definition { id code name description goal formula cadence scope rollup retired version
                unit { kind symbol min max } smartGaps { criterion reason } }
              errors { __typename ... on UserError { message path } ... on InvalidInputError { rule } } } }
            """;

    static final String CHANGE =
            "mutation ($input: ChangeKpiDefinitionInput!) { answer: changeKpiDefinition(input: $input) { %s } }"
                    .formatted(SELECTION);

    static final String RETIRE =
            "mutation ($input: RetireKpiDefinitionInput!) { answer: retireKpiDefinition(input: $input) { %s } }"
                    .formatted(SELECTION);

    /** Path of the definition that a mutation answers with. */
    static final String DEFINITION = "data.answer.definition.";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Definitions() {}

    /** A code that nothing has yet. */
    static String newCode() {
        return "OWN_" + NUMBER.incrementAndGet();
    }

    /** A count by the month, for companies and accounts. */
    static Map<String, Object> draft(String code, Map<String, ?> fields) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "code", code,
                "name", "Own KPI",
                "description", "The number of things that we count.",
                "goal", "Count more things.",
                "perspective", "PROCESS",
                "unit", Map.of("kind", "COUNT"),
                "direction", "HIGHER_IS_BETTER",
                "rollup", "SUM",
                "cadence", "MONTH",
                "scope", "BOTH"));
        input.putAll(fields);
        return input;
    }

    static Client.Answer create(String code, Map<String, ?> fields) {
        return Client.manager().query(CREATE, Map.of("input", draft(code, fields)));
    }

    static Client.Answer change(String code, int expectedVersion, Map<String, ?> fields) {
        Map<String, Object> input = new HashMap<>(fields);
        input.put("code", code);
        input.put("expectedVersion", expectedVersion);
        return Client.manager().query(CHANGE, Map.of("input", input));
    }

    static Client.Answer retire(String code, int expectedVersion) {
        return Client.manager()
                .query(RETIRE, Map.of("input", Map.of("code", code, "expectedVersion", expectedVersion)));
    }

    /** A new one that must be good; its code. */
    static String created(Map<String, ?> fields) {
        String code = newCode();
        good(create(code, fields));
        return code;
    }

    /** An answer that must be without errors. */
    static Client.Answer good(Client.Answer answer) {
        if (!answer.ok().list("data.answer.errors").isEmpty()) {
            throw new AssertionError(answer.json().prettify());
        }
        return answer;
    }

    /** The one rule that was broken, and where. */
    static List<Object> error(Client.Answer answer) {
        if (answer.ok().list("data.answer.errors").size() != 1 || answer.value("data.answer.definition") != null) {
            throw new AssertionError(answer.json().prettify());
        }
        return List.of(
                answer.string("data.answer.errors[0].rule"),
                String.join(".", answer.<String>list("data.answer.errors[0].path")));
    }

    /** The fields, and others that are null. */
    static Map<String, Object> nulls(Map<String, Object> values, String... fields) {
        Map<String, Object> all = new HashMap<>(values);
        for (String field : fields) {
            all.put(field, null);
        }
        return all;
    }
}
