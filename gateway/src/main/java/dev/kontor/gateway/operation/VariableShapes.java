package dev.kontor.gateway.operation;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a variable's value graphql-java lets pass though the specification does not: anything for an {@code ID}, and
 * strings that are no Unicode text. Subgraphs are sent values as they came, so it would reach them.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-ID.Input-Coercion">ID</a>
 * @see <a href="https://spec.graphql.org/September2025/#sec-String.Input-Coercion">String</a>
 */
final class VariableShapes {

    private VariableShapes() {}

    /** Throws {@link OperationException} when a value cannot be of its type; what else is wrong is graphql-java's to say. */
    static void check(String variable, GraphQLType type, @Nullable Object value) {
        switch (type) {
            case GraphQLNonNull nonNull -> check(variable, nonNull.getWrappedType(), value);
            case GraphQLList list
            when value instanceof List<?> elements ->
                elements.forEach(element -> check(variable, list.getWrappedType(), element));
            case GraphQLList list -> check(variable, list.getWrappedType(), value);
            case GraphQLInputObjectType object
            when value instanceof Map<?, ?> members ->
                members.forEach((name, member) -> {
                    GraphQLInputObjectField field = object.getFieldDefinition(String.valueOf(name));
                    if (field != null) {
                        check(variable, field.getType(), member);
                    }
                });
            case GraphQLScalarType scalar when value != null -> checkScalar(variable, scalar, value);
            default -> {
                // An enum, or null.
            }
        }
    }

    private static void checkScalar(String variable, GraphQLScalarType scalar, Object value) {
        if (scalar.getName().equals(Scalars.GraphQLID.getName())
                && !(value instanceof String || value instanceof BigInteger)) {
            throw invalid(variable, "an ID is a string or an integer");
        }
        if (value instanceof String text && hasLoneSurrogate(text)) {
            throw invalid(variable, "a string is Unicode text, without lone surrogates");
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static OperationException invalid(String variable, String why) {
        return new OperationException(
                OperationException.Code.VALIDATION_INVALID_TYPE_VARIABLE,
                "The variable \"$" + variable + "\" has an invalid value: " + why + ".");
    }
}
