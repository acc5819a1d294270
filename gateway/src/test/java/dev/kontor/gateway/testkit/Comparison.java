package dev.kontor.gateway.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.operation.OperationException;
import java.util.Map;
import java.util.Optional;

/**
 * How the gateway answered an operation, where it should have answered as the schema that was never split: with the same
 * bytes of data, and with errors where that has some.
 *
 * @param got the gateway's answer, its refusal, or what it threw
 * @param plan empty when there is none
 */
public record Comparison(Kind kind, String expected, String got, String plan) {

    /** What differs. */
    public enum Kind {
        THREW,
        REFUSED,
        DATA,
        ERRORS
    }

    /** Nothing when the answers agree. Throws {@link IllegalArgumentException} when the plain schema refuses the operation. */
    public static Optional<Comparison> disagreement(TestGraph graph, RandomOperation operation) {
        Map<String, Object> answer = graph.expectedAnswer(operation.text(), operation.variables());
        if (!answer.containsKey("data")) {
            throw new IllegalArgumentException("Not valid: " + operation + answer);
        }
        String expected = Json.write(answer);
        String plan = "";
        try {
            plan = graph.plan(operation.text(), operation.variables()).toString();
            String got = graph.answer(operation.text(), operation.variables());
            String data = "{\"data\":" + Json.write(answer.get("data"));
            boolean withErrors = got.startsWith(data + ",\"errors\":[");
            if (!withErrors && !got.equals(data + "}")) {
                return Optional.of(new Comparison(Kind.DATA, expected, got, plan));
            }
            return withErrors == answer.containsKey("errors")
                    ? Optional.empty()
                    : Optional.of(new Comparison(Kind.ERRORS, expected, got, plan));
        } catch (OperationException refused) {
            return Optional.of(new Comparison(Kind.REFUSED, expected, refused.toString(), plan));
        } catch (RuntimeException threw) {
            return Optional.of(new Comparison(Kind.THREW, expected, threw + " at " + threw.getStackTrace()[0], plan));
        }
    }

    /** What went wrong, without names and numbers: shrinking keeps it. */
    public String symptom() {
        String about = switch (kind) {
            case THREW, REFUSED -> got;
            case DATA, ERRORS -> {
                JsonNode message = Json.read(got).at("/errors/0/message");
                yield message.isMissingNode() ? "no errors" : message.asText();
            }
        };
        return kind + " " + about.replaceAll("[(\\['\"].*?[)\\]'\"]", "").replaceAll("\\b(own\\w+|\\w\\d|\\d+)\\b", "");
    }

    @Override
    public String toString() {
        return kind + "\nexpected " + expected + "\ngot      " + got + "\n" + plan;
    }
}
