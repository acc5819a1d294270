package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.supergraph.SdlValues;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value in SDL. Equal when it means the same: the order of an object's fields does not matter. Prints as SDL.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Input-Values">Input values</a>
 */
public sealed interface ConstValue {

    record Int(BigInteger value) implements ConstValue {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Decimal(BigDecimal value) implements ConstValue {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Text(String value) implements ConstValue {
        @Override
        public String toString() {
            return SdlValues.quoted(value);
        }
    }

    record Bool(boolean value) implements ConstValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record EnumName(String name) implements ConstValue {
        @Override
        public String toString() {
            return name;
        }
    }

    record Null() implements ConstValue {
        @Override
        public String toString() {
            return "null";
        }
    }

    record Items(List<ConstValue> items) implements ConstValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.stream().map(ConstValue::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    record Fields(SortedMap<String, ConstValue> fields) implements ConstValue {
        public Fields {
            fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        @Override
        public String toString() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + field.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /**
     * The value of a node.
     *
     * @throws IllegalArgumentException with a clause for messages, when it has a variable in it, or a field twice
     */
    static ConstValue of(Value<?> value) {
        return switch (value) {
            case IntValue number -> new Int(number.getValue());
            case FloatValue number -> new Decimal(number.getValue());
            case StringValue text -> new Text(text.getValue());
            case BooleanValue bool -> new Bool(bool.isValue());
            case EnumValue name -> new EnumName(name.getName());
            case NullValue ignored -> new Null();
            case ArrayValue list ->
                new Items(list.getValues().stream().map(ConstValue::of).toList());
            case ObjectValue object -> {
                SortedMap<String, ConstValue> fields = new TreeMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    if (fields.put(field.getName(), of(field.getValue())) != null) {
                        throw new IllegalArgumentException("the field " + field.getName() + " is there twice");
                    }
                }
                yield new Fields(fields);
            }
            case VariableReference variable ->
                throw new IllegalArgumentException(
                        "$" + variable.getName() + " is a variable, which only operations have");
            default -> throw new IllegalArgumentException("expected a value, got " + value);
        };
    }
}
