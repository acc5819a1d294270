package dev.kontor.gateway.testkit;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what a representation says of an object with what is true of it, field set by field set. */
final class SentFields {

    private final DataSet data;

    SentFields(DataSet data) {
        this.data = data;
    }

    /** Reads the text of a {@code @key}, {@code @requires} or {@code @provides}; not with what is under test. */
    static SelectionSet parse(String fieldSet) {
        return new Parser()
                .parseDocument("{" + fieldSet + "}")
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
    }

    /** What of the field set is missing or untrue in the representation; null when nothing is. */
    @Nullable String difference(
            GraphQLSchema schema, GraphQLNamedType type, SelectionSet fieldSet, Map<?, ?> object, Map<?, ?> sent) {
        for (Selection<?> selection : fieldSet.getSelections()) {
            String difference = switch (selection) {
                case Field field -> difference(schema, type, field, object, sent);
                case InlineFragment fragment ->
                    isOn(schema, fragment.getTypeCondition().getName(), type)
                            ? difference(schema, type, fragment.getSelectionSet(), object, sent)
                            : null;
                default -> throw new IllegalArgumentException("Not of a field set: " + selection);
            };
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable String difference(
            GraphQLSchema schema, GraphQLNamedType type, Field field, Map<?, ?> object, Map<?, ?> sent) {
        String name = field.getName();
        if (!sent.containsKey(name)) {
            return name + " was not sent";
        }
        if (name.equals("__typename")) {
            return Objects.equals(object.get(name), sent.get(name)) ? null : "another __typename was sent";
        }
        GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) type).getFieldDefinition(name);
        Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                definition.getArguments(),
                field.getArguments(),
                CoercedVariables.emptyVariables(),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
        return difference(
                schema,
                (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType()),
                field,
                data.value(object, name, arguments),
                sent.get(name));
    }

    private @Nullable String difference(
            GraphQLSchema schema,
            GraphQLNamedOutputType type,
            Field field,
            @Nullable Object truth,
            @Nullable Object sent) {
        if (truth instanceof List<?> elements && sent instanceof List<?> sentElements) {
            if (elements.size() != sentElements.size()) {
                return field.getName() + " was sent with another length";
            }
            for (int i = 0; i < elements.size(); i++) {
                String difference = difference(schema, type, field, elements.get(i), sentElements.get(i));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        if (field.getSelectionSet() != null
                && truth instanceof Map<?, ?> object
                && sent instanceof Map<?, ?> sentObject) {
            boolean isAbstract = !(type instanceof GraphQLObjectType);
            if (isAbstract && !String.valueOf(object.get("__typename")).equals(sentObject.get("__typename"))) {
                return field.getName() + " was sent with the __typename " + sentObject.get("__typename");
            }
            GraphQLNamedType objectType =
                    isAbstract ? schema.getObjectType(String.valueOf(object.get("__typename"))) : type;
            return difference(schema, objectType, field.getSelectionSet(), object, sentObject);
        }
        return Json.write(truth).equals(Json.write(sent))
                ? null
                : field.getName() + " was sent as " + sent + ", not as " + truth;
    }

    /** Whether a type condition holds for objects of a type. */
    static boolean isOn(GraphQLSchema schema, String condition, GraphQLNamedType type) {
        if (condition.equals(type.getName()) || !(type instanceof GraphQLObjectType object)) {
            return condition.equals(type.getName());
        }
        return switch (schema.getType(condition)) {
            case GraphQLInterfaceType abstractType -> schema.isPossibleType(abstractType, object);
            case GraphQLUnionType abstractType -> schema.isPossibleType(abstractType, object);
            case null, default -> false;
        };
    }
}
