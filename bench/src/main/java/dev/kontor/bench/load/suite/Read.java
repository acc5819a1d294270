package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.cli.suite.Application;
import java.nio.charset.StandardCharsets;

/**
 * A request to a service that changes nothing.
 *
 * @param name what it reads, for people
 * @param body of the request, on one line
 * @param items where in the answer's data the objects are that it reads: a JSON pointer to a list, or to one object
 * @param atLeast how many there must be at least
 */
record Read(String name, Application service, String body, String items, int atLeast) {

    static Read of(String name, Application service, String query, ObjectNode variables, String items, int atLeast) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("query", query);
        body.set("variables", variables);
        return new Read(name, service, body.toString(), items, atLeast);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** The answer's data, which must be all that is to be read. */
    JsonNode ask(OwnSuite suite) {
        JsonNode data = suite.ask(service, body);
        JsonNode found = data.at(items);
        boolean complete = found.isArray() ? found.size() >= atLeast && noneIsNull(found) : found.isObject();
        if (!complete) {
            throw new BenchFailure(
                    "The " + service.module() + " does not answer \"" + name + "\" as it should: " + data);
        }
        return data;
    }

    private static boolean noneIsNull(JsonNode list) {
        for (JsonNode item : list) {
            if (item.isNull()) {
                return false;
            }
        }
        return true;
    }
}
