package dev.kontor.gateway.testkit;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random operation on a schema: aliases that cross, fields repeated, inline fragments on anything that fits, conditions
 * on variables. Most are valid; some merge fields that may not be merged, and any schema refuses those. The same seed
 * gives the same operation.
 */
public final class RandomOperation {

    private static final int MAX_DEPTH = 5;
    private static final List<String> CONDITIONS = List.of("yes", "no");

    private final GraphQLSchema schema;
    private final Map<String, List<String>> arguments;
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomOperation(GraphQLSchema schema, Map<String, List<String>> arguments, long seed) {
        this.schema = schema;
        this.arguments = arguments;
        this.random = new Random(seed);
    }

    /**
     * The text of a query; its variables are {@code $yes} and {@code $no}.
     *
     * @param arguments by field coordinate, the texts of arguments to choose from, each possibly empty
     */
    public static String query(GraphQLSchema schema, Map<String, List<String>> arguments, long seed) {
        RandomOperation operation = new RandomOperation(schema, arguments, seed);
        operation.selections(schema.getQueryType(), 0, new HashMap<>());
        // A variable must be used, so the root uses both.
        return "query($yes: Boolean!, $no: Boolean = false) { used: __typename @include(if: $yes) @skip(if: $no) "
                + operation.text.substring(2);
    }

    public static Map<String, ?> variables() {
        return Map.of("yes", true);
    }

    private void selections(GraphQLNamedType type, int depth, Map<String, String> keys) {
        text.append("{ ");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) == 0) {
                fragment(type, depth, keys);
            } else {
                field(type, depth, keys);
            }
        }
        // Never empty, whatever the conditions leave out.
        text.append("__typename } ");
    }

    private void fragment(GraphQLNamedType type, int depth, Map<String, String> keys) {
        List<GraphQLNamedType> fitting = new ArrayList<>(List.of(type));
        switch (type) {
            case GraphQLObjectType object ->
                object.getInterfaces().forEach(implemented -> fitting.add((GraphQLNamedType) implemented));
            case GraphQLInterfaceType interfaceType -> fitting.addAll(schema.getImplementations(interfaceType));
            case GraphQLUnionType union -> union.getTypes().forEach(member -> fitting.add(member));
            default -> throw new IllegalArgumentException("Not composite: " + type);
        }
        GraphQLNamedType condition = fitting.get(random.nextInt(fitting.size()));
        text.append("... ");
        if (!condition.getName().equals(type.getName()) || random.nextBoolean()) {
            text.append("on ").append(condition.getName()).append(' ');
        }
        condition();
        selections(condition, depth, keys);
    }

    private void field(GraphQLNamedType type, int depth, Map<String, String> keys) {
        if (!(type instanceof GraphQLFieldsContainer container)) {
            text.append("__typename ");
            return;
        }
        List<GraphQLFieldDefinition> fields = container.getFieldDefinitions();
        GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
        GraphQLNamedType returned = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
        boolean leaf = GraphQLTypeUtil.isLeaf(returned);
        if (!leaf && depth == MAX_DEPTH) {
            text.append("__typename ");
            return;
        }
        List<String> choices = arguments.getOrDefault(type.getName() + "." + field.getName(), List.of(""));
        String call = field.getName() + choices.get(random.nextInt(choices.size()));
        // Often another field's name as the alias, so that what comes from several subgraphs crosses.
        String key = random.nextInt(3) > 0
                ? field.getName()
                : fields.get(random.nextInt(fields.size())).getName();
        if (!call.equals(keys.computeIfAbsent(key, k -> call))) {
            key = "a" + keys.size();
            keys.put(key, call);
        }
        text.append(key.equals(field.getName()) ? "" : key + ": ").append(call).append(' ');
        condition();
        if (!leaf) {
            selections(returned, depth + 1, new HashMap<>());
        }
    }

    private void condition() {
        if (random.nextInt(6) == 0) {
            text.append(random.nextBoolean() ? "@include(if: $" : "@skip(if: $")
                    .append(CONDITIONS.get(random.nextInt(CONDITIONS.size())))
                    .append(") ");
        }
    }
}
