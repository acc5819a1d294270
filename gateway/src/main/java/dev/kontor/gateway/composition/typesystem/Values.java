package dev.kontor.gateway.composition.typesystem;

import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.federation.TypeRef;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether values are of their types.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Values of correct type</a>
 */
public final class Values {

    /** A message is to be read at a glance, and a value may be as long as the schema. */
    private static final int LONGEST = 60;

    private static final BigInteger LEAST_INT = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger GREATEST_INT = BigInteger.valueOf(Integer.MAX_VALUE);

    private final TypeSystem types;

    public Values(TypeSystem types) {
        this.types = types;
    }

    /**
     * What is wrong with the value, as a clause: {@code 1.5 is no Int}. Null when it is of the type, or when the type is
     * none of an input, which is wrong by itself.
     */
    public @Nullable String problem(ConstValue value, TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull nonNull ->
                value instanceof ConstValue.Null ? "null is no " + type : problem(value, nonNull.nullable());
            case TypeRef.ListOf list -> ofItems(value, list);
            case TypeRef.Named named -> value instanceof ConstValue.Null ? null : ofNamed(value, named.name());
        };
    }

    /** A single value stands for a list of it. */
    private @Nullable String ofItems(ConstValue value, TypeRef.ListOf type) {
        if (value instanceof ConstValue.Null) {
            return null;
        }
        if (!(value instanceof ConstValue.Items list)) {
            return problem(value, type.element());
        }
        for (ConstValue item : list.items()) {
            String problem = problem(item, type.element());
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable String ofNamed(ConstValue value, String type) {
        TypeKind kind = types.kind(type);
        return switch (kind) {
            case null -> null;
            case OBJECT, INTERFACE, UNION -> null;
            case SCALAR -> isOfScalar(value, type) ? null : no(value, type);
            case ENUM ->
                value instanceof ConstValue.EnumName named && types.isEnumValue(type, named.name())
                        ? null
                        : no(value, type);
            case INPUT_OBJECT -> value instanceof ConstValue.Fields object ? ofInput(object, type) : no(value, type);
        };
    }

    /** What a custom scalar takes is its server's affair. */
    private static boolean isOfScalar(ConstValue value, String scalar) {
        return switch (scalar) {
            case "Int" -> value instanceof ConstValue.Int number && isInt(number.value());
            case "Float" -> value instanceof ConstValue.Int || value instanceof ConstValue.Decimal;
            case "String" -> value instanceof ConstValue.Text;
            case "Boolean" -> value instanceof ConstValue.Bool;
            case "ID" -> value instanceof ConstValue.Text || value instanceof ConstValue.Int;
            default -> true;
        };
    }

    private static boolean isInt(BigInteger value) {
        return value.compareTo(LEAST_INT) >= 0 && value.compareTo(GREATEST_INT) <= 0;
    }

    private @Nullable String ofInput(ConstValue.Fields object, String name) {
        TypeSystem.Input input = types.input(name);
        if (input == null) {
            return null;
        }
        for (var field : object.fields().entrySet()) {
            TypeRef type = input.fields().get(field.getKey());
            if (type == null) {
                return name + " has no field " + field.getKey();
            }
            String problem = problem(field.getValue(), type);
            if (problem != null) {
                return problem;
            }
        }
        for (String required : input.required()) {
            if (!object.fields().containsKey(required)) {
                return "the field " + required + " of " + name + " is missing";
            }
        }
        boolean one =
                object.fields().size() == 1 && !(object.fields().firstEntry().getValue() instanceof ConstValue.Null);
        return input.oneOf() && !one ? "exactly one field of " + name + " must be given" : null;
    }

    private static String no(ConstValue value, String type) {
        String text = value.toString();
        return (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + " is no " + type;
    }
}
