package dev.kontor.gateway.testkit;

import graphql.language.AstPrinter;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A random operation that is valid on a schema: aliases that cross, fields repeated, fragments on anything that fits,
 * conditions everywhere, arguments as literals and variables. The same seed gives the same operation.
 *
 * @param variables values as Jackson writes them
 */
public record RandomOperation(String text, Map<String, Object> variables) {

    private static final int MAX_DEPTH = 5;

    /** An operation has some dozens of fields at the most, so that one can still read it. */
    private static final int MAX_FIELDS = 40;

    private static final int MAX_TRIES = 50;

    public static RandomOperation of(GraphQLSchema schema, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < MAX_TRIES; i++) {
            RandomOperation operation = new Writer(schema, random.split()).write();
            if (new Validator()
                    .validateDocument(schema, new Parser().parseDocument(operation.text), Locale.ENGLISH)
                    .isEmpty()) {
                return operation;
            }
        }
        return new RandomOperation("{ __typename }", Map.of());
    }

    /** The response keys of one object, and what each stands for. */
    private static final class Scope {
        private final Map<String, String> calls = new HashMap<>();
        private final Map<String, Scope> below = new HashMap<>();
    }

    private static final class Writer {
        private final GraphQLSchema schema;
        private final SplittableRandom random;
        private final List<String> variableDefinitions = new ArrayList<>();
        private final Map<String, Object> variables = new LinkedHashMap<>();
        private final Map<String, String> fragments = new LinkedHashMap<>();
        private final StringBuilder fragmentTexts = new StringBuilder();
        private int fields;

        Writer(GraphQLSchema schema, SplittableRandom random) {
            this.schema = schema;
            this.random = random;
        }

        RandomOperation write() {
            boolean mutation = schema.getMutationType() != null && chance(25);
            String selections = selections(mutation ? schema.getMutationType() : schema.getQueryType(), 0, new Scope());
            String text = (mutation ? "mutation" : "query")
                    + (variableDefinitions.isEmpty() ? "" : "(" + String.join(", ", variableDefinitions) + ")")
                    + selections
                    + fragmentTexts;
            return new RandomOperation(AstPrinter.printAst(new Parser().parseDocument(text)), variables);
        }

        private String selections(GraphQLNamedType type, int depth, Scope scope) {
            StringBuilder text = new StringBuilder(" {");
            int count = 1 + random.nextInt(depth == 0 ? 4 : 3);
            for (int i = 0; i < count; i++) {
                text.append(' ').append(chance(25) ? fragment(type, depth, scope) : field(type, depth, scope));
            }
            if (chance(15)) {
                text.append(chance(70) ? " __typename" : " t: __typename");
            }
            if (depth == 0 && type.getName().equals("Query") && chance(5)) {
                text.append(
                        chance(50)
                                ? " __schema { queryType { name } mutationType { name } }"
                                : " __type(name: \"Query\") { kind name fields { name } }");
            }
            return text.append(" }").toString();
        }

        private String fragment(GraphQLNamedType type, int depth, Scope scope) {
            List<GraphQLNamedType> fitting = new ArrayList<>(List.of(type));
            switch (type) {
                case GraphQLObjectType object -> {
                    object.getInterfaces().forEach(implemented -> fitting.add((GraphQLNamedType) implemented));
                    schema.getAllTypesAsList().stream()
                            .filter(other -> other instanceof GraphQLUnionType union
                                    && union.getTypes().contains(object))
                            .forEach(fitting::add);
                }
                case GraphQLInterfaceType interfaceType -> fitting.addAll(schema.getImplementations(interfaceType));
                case GraphQLUnionType union -> union.getTypes().forEach(fitting::add);
                default -> throw new IllegalArgumentException("Not composite: " + type);
            }
            GraphQLNamedType on = pick(fitting);
            if (depth <= MAX_DEPTH && chance(25)) {
                return "... " + named(on, depth, scope) + condition();
            }
            return "..." + (!on.getName().equals(type.getName()) || chance(50) ? " on " + on.getName() : "")
                    + condition() + selections(on, depth + 1, scope);
        }

        /** A named fragment, sometimes one that is there already. */
        private String named(GraphQLNamedType on, int depth, Scope scope) {
            List<String> known = fragments.entrySet().stream()
                    .filter(fragment -> fragment.getValue().equals(on.getName()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!known.isEmpty() && chance(50)) {
                return pick(known);
            }
            String selections = selections(on, depth + 1, scope);
            String name = "F" + fragments.size();
            fragments.put(name, on.getName());
            fragmentTexts
                    .append("\nfragment ")
                    .append(name)
                    .append(" on ")
                    .append(on.getName())
                    .append(selections);
            return name;
        }

        private String field(GraphQLNamedType type, int depth, Scope scope) {
            if (++fields > MAX_FIELDS || !(type instanceof GraphQLFieldsContainer container)) {
                return "__typename" + condition();
            }
            List<GraphQLFieldDefinition> definitions = container.getFieldDefinitions();
            GraphQLFieldDefinition definition = pick(definitions);
            GraphQLNamedType returned = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType());
            boolean leaf = GraphQLTypeUtil.isLeaf(returned);
            if (!leaf && depth >= MAX_DEPTH) {
                return "__typename" + condition();
            }
            // Another field's name as the alias, so that what comes from several subgraphs crosses.
            String key = chance(70)
                    ? definition.getName()
                    : chance(70) ? pick(definitions).getName() : pick(List.of("id", "code", "org", "x"));
            String call = definition.getName() + arguments(definition);
            String other = scope.calls.putIfAbsent(key, type.getName() + " " + call);
            if (other != null && !other.endsWith(" " + call)) {
                // Objects of two types may have different fields under one key; validation knows when.
                key = other.startsWith(type.getName() + " ") || chance(70) ? "a" + fields : key;
            }
            return (key.equals(definition.getName()) ? "" : key + ": ")
                    + call
                    + condition()
                    + (leaf ? "" : selections(returned, depth + 1, scope.below.computeIfAbsent(key, k -> new Scope())));
        }

        private String condition() {
            if (!chance(10)) {
                return "";
            }
            String value = String.valueOf(chance(50));
            if (chance(70)) {
                String name = "v" + variableDefinitions.size();
                boolean defaulted = chance(30);
                variableDefinitions.add("$" + name + ": Boolean" + (defaulted ? " = " + value : "!"));
                if (!defaulted) {
                    variables.put(name, Boolean.valueOf(value));
                }
                value = "$" + name;
            }
            return (chance(50) ? " @include(if: " : " @skip(if: ") + value + ")";
        }

        private String arguments(GraphQLFieldDefinition definition) {
            List<String> arguments = new ArrayList<>();
            for (GraphQLArgument argument : definition.getArguments()) {
                if (GraphQLTypeUtil.isNonNull(argument.getType()) || chance(60)) {
                    arguments.add(argument.getName() + ": " + input(argument.getType()));
                }
            }
            return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
        }

        /** A literal or a variable. */
        private String input(GraphQLType type) {
            if (chance(35)) {
                String name = "v" + variableDefinitions.size();
                String definition = "$" + name + ": " + GraphQLTypeUtil.simplePrint(type);
                if (chance(25)) {
                    variableDefinitions.add(definition + " = " + literal(type, false));
                } else {
                    variableDefinitions.add(definition);
                    if (GraphQLTypeUtil.isNonNull(type) || chance(85)) {
                        variables.put(name, value(type));
                    }
                }
                return "$" + name;
            }
            return literal(type, true);
        }

        private String literal(GraphQLType type, boolean variablesInside) {
            return switch (type) {
                case GraphQLNonNull nonNull -> literal(nonNull.getWrappedType(), variablesInside);
                case GraphQLList list -> "[" + literal(list.getWrappedType(), variablesInside) + "]";
                case GraphQLEnumType values -> pick(values.getValues()).getName();
                case GraphQLInputObjectType object -> {
                    List<String> members = new ArrayList<>();
                    for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                        if (GraphQLTypeUtil.isNonNull(field.getType()) || chance(60)) {
                            members.add(field.getName() + ": "
                                    + (variablesInside ? input(field.getType()) : literal(field.getType(), false)));
                        }
                    }
                    yield "{" + String.join(", ", members) + "}";
                }
                case GraphQLNamedType scalar ->
                    switch (scalar.getName()) {
                        case "Int" -> pick(List.of("0", "-5", "12"));
                        case "Boolean" -> pick(List.of("true", "false"));
                        case "String" -> pick(List.of("\"x\"", "\"grün \\\"y\\\" $z\\n\"", "\"\"\"block\"\"\""));
                        case "ID" -> pick(List.of("\"i\"", "17"));
                        default -> pick(List.of("12345678901234567890.12", "{k: [1, \"z\"]}", "98765432109876543210"));
                    };
                default -> throw new IllegalArgumentException("Not an input type: " + type);
            };
        }

        private Object value(GraphQLType type) {
            return switch (type) {
                case GraphQLNonNull nonNull -> value(nonNull.getWrappedType());
                case GraphQLList list -> List.of(value(list.getWrappedType()), value(list.getWrappedType()));
                case GraphQLEnumType values -> pick(values.getValues()).getName();
                case GraphQLInputObjectType object -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                        if (GraphQLTypeUtil.isNonNull(field.getType()) || chance(60)) {
                            members.put(field.getName(), value(field.getType()));
                        }
                    }
                    yield members;
                }
                case GraphQLNamedType scalar ->
                    switch (scalar.getName()) {
                        case "Int" -> pick(List.of(0, -5, 12));
                        case "Boolean" -> chance(50);
                        case "String" -> pick(List.of("x", "grün \"y\"\n$z"));
                        case "ID" -> pick(List.<Object>of("i", 17));
                        default ->
                            pick(List.<Object>of(
                                    new BigDecimal("12345678901234567890.12"), Map.of("k", List.of(1, "z")), "text"));
                    };
                default -> throw new IllegalArgumentException("Not an input type: " + type);
            };
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <T> T pick(List<T> choices) {
            return Objects.requireNonNull(choices.get(random.nextInt(choices.size())));
        }
    }
}
