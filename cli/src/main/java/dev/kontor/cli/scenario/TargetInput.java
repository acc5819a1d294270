package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.scenario.Scenario.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A target as {@code setKpiTarget} takes it. */
final class TargetInput {
    private static final List<String> DECIMALS = List.of("baseline", "value", "low", "high");

    private TargetInput() {}

    static ObjectNode of(Target target, ObjectNode subject, LocalDate anchor) {
        ObjectNode input = GraphQlClient.JSON.createObjectNode();
        input.set("subject", subject);
        input.put("code", target.code());
        put(input, "baseline", target.baseline());
        put(input, "value", target.value());
        put(input, "low", target.low());
        put(input, "high", target.high());
        input.put("startsOn", target.startsOn().firstDay(anchor).toString());
        input.put("dueOn", target.dueOn().lastDay(anchor).toString());
        target.tolerance().ifPresent(tolerance -> input.put("tolerance", tolerance));
        return input;
    }

    /** Whether this is the target that the KPI has: same dates, and the same numbers wherever the input names one. */
    static boolean isInForce(ObjectNode input, JsonNode present) {
        return present.isObject()
                && present.path("startsOn").equals(input.path("startsOn"))
                && present.path("dueOn").equals(input.path("dueOn"))
                && DECIMALS.stream()
                        .filter(input::has)
                        .allMatch(name -> isSameNumber(input.path(name), present.path(name)));
    }

    /** Exact decimals travel as texts, and {@code 95} is {@code 95.0}. */
    private static boolean isSameNumber(JsonNode wanted, JsonNode present) {
        return present.isTextual() && new BigDecimal(wanted.asText()).compareTo(new BigDecimal(present.asText())) == 0;
    }

    private static void put(ObjectNode input, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> input.put(name, number.toPlainString()));
    }
}
