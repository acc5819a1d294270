package dev.kontor.cli.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Variables as they are given on the command line. */
public final class Variables {
    /** {@code 2026-10-31} is a string, not the number 2026 and something behind it. */
    private static final ObjectReader STRICT =
            GraphQlClient.JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Variables() {}

    /** Each value is JSON where it can be read as such, and a string otherwise: {@code first=5}, {@code name=Bank}. */
    public static ObjectNode of(Map<String, String> texts) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        texts.forEach((name, text) -> variables.set(name, value(text)));
        return variables;
    }

    private static JsonNode value(String text) {
        try {
            JsonNode value = STRICT.readTree(text);
            return value.isMissingNode() ? TextNode.valueOf(text) : value;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
