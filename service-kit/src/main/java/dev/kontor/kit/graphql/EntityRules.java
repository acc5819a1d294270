package dev.kontor.kit.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a well-formed entity representation looks like, by the schema's own {@code @key}s: the name of a type that this
 * service resolves, all fields of one of its keys as strings, and the type's {@code @external} fields as they come.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">
 *     Apollo Federation subgraph specification</a>
 */
final class EntityRules {

    private static final String TYPENAME = "__typename";

    /** Keys in the order in which they are tried; each a set of plain field names. */
    private record Rule(List<Set<String>> keys, Set<String> external) {}

    private final Map<String, Rule> rules;

    private EntityRules(Map<String, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    static EntityRules of(GraphQLSchema schema) {
        return new EntityRules(schema.getAllTypesAsList().stream()
                .flatMap(type -> type instanceof GraphQLObjectType object ? Stream.of(object) : Stream.empty())
                .collect(Collectors.toMap(GraphQLObjectType::getName, EntityRules::rule)));
    }

    /**
     * The representation with exactly the fields that a resolver expects; empty when it is malformed, so that this one
     * is answered with null and its neighbours are not drawn in.
     */
    Optional<Map<String, Object>> check(Object representation) {
        if (!(representation instanceof Map<?, ?> fields)
                || !(fields.get(TYPENAME) instanceof String type)
                || !rules.containsKey(type)) {
            return Optional.empty();
        }
        Rule rule = rules.get(type);
        return rule.keys().stream()
                .filter(key -> key.stream().allMatch(field -> fields.get(field) instanceof String))
                .findFirst()
                .map(key -> expected(fields, key, rule.external()));
    }

    private static Map<String, Object> expected(Map<?, ?> fields, Set<String> key, Set<String> external) {
        Map<String, Object> expected = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name instanceof String field
                    && (field.equals(TYPENAME) || key.contains(field) || external.contains(field))) {
                expected.put(field, value);
            }
        });
        return expected;
    }

    // SmallRye applies directives to types in graphql-java's old way, in which only the deprecated methods find them.
    @SuppressWarnings("deprecation")
    private static Rule rule(GraphQLObjectType type) {
        List<Set<String>> keys = type.getDirectives("key").stream()
                .map(GraphQLDirective::toAppliedDirective)
                .filter(EntityRules::resolvable)
                .map(EntityRules::fields)
                .toList();
        Set<String> external = type.getFieldDefinitions().stream()
                .filter(field -> field.hasDirective("external"))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
        return new Rule(keys, external);
    }

    private static boolean resolvable(GraphQLAppliedDirective key) {
        return !Boolean.FALSE.equals(key.getArgument("resolvable").<Object>getValue());
    }

    private static Set<String> fields(GraphQLAppliedDirective key) {
        String fields = key.getArgument("fields").getValue();
        return Set.of(fields.strip().split("\\s+"));
    }
}
