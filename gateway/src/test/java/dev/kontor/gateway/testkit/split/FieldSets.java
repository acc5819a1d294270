package dev.kontor.gateway.testkit.split;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a field set names at its top. */
final class FieldSets {

    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private FieldSets() {}

    static List<String> names(String fieldSet) {
        return KNOWN.computeIfAbsent(fieldSet, FieldSets::parse);
    }

    private static List<String> parse(String fieldSet) {
        return new Parser()
                        .parseDocument("{" + fieldSet + "}")
                        .getDefinitionsOfType(OperationDefinition.class)
                        .getFirst()
                        .getSelectionSet()
                        .getSelectionsOfType(Field.class)
                        .stream()
                        .map(Field::getName)
                        .toList();
    }
}
