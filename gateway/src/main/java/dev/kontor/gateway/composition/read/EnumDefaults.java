package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.federation.TypeRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code (role: Role = "ADMIN")} → {@code (role: Role = ADMIN)}. It is no GraphQL, but servers write it and composers have
 * always taken it.
 */
final class EnumDefaults {

    private final Map<String, TypeDef> types;

    private EnumDefaults(Map<String, TypeDef> types) {
        this.types = types;
    }

    static TypeDef unquoted(TypeDef type, Map<String, TypeDef> types) {
        EnumDefaults defaults = new EnumDefaults(types);
        return switch (type) {
            case ImplementingDef implementing -> implementing.withFields(each(implementing.fields(), defaults::field));
            case InputDef input -> new InputDef(input.header(), each(input.fields(), defaults::input));
            case UnionDef ignored -> type;
            case EnumDef ignored -> type;
            case ScalarDef ignored -> type;
        };
    }

    private static <T> SequencedMap<String, T> each(SequencedMap<String, T> all, UnaryOperator<T> change) {
        SequencedMap<String, T> changed = new LinkedHashMap<>(all);
        changed.replaceAll((name, value) -> change.apply(value));
        return changed;
    }

    private FieldDef field(FieldDef field) {
        if (field.arguments().values().stream().noneMatch(argument -> argument.defaultValue() != null)) {
            return field;
        }
        return new FieldDef(
                field.name(),
                field.description(),
                field.type(),
                each(field.arguments(), this::input),
                field.applied(),
                field.part(),
                field.place());
    }

    private InputValueDef input(InputValueDef input) {
        ConstValue value = input.defaultValue();
        return value == null
                ? input
                : new InputValueDef(
                        input.name(),
                        input.description(),
                        input.type(),
                        value(value, input.type()),
                        input.applied(),
                        input.part(),
                        input.place());
    }

    private ConstValue value(ConstValue value, TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull nonNull -> value(value, nonNull.nullable());
            case TypeRef.ListOf list ->
                value instanceof ConstValue.Items items
                        ? new ConstValue.Items(items.items().stream()
                                .map(item -> value(item, list.element()))
                                .toList())
                        : value(value, list.element());
            case TypeRef.Named named -> value(value, types.get(named.name()));
        };
    }

    private ConstValue value(ConstValue value, @Nullable TypeDef type) {
        if (value instanceof ConstValue.Text text
                && type instanceof EnumDef enumeration
                && enumeration.values().containsKey(text.value())) {
            return new ConstValue.EnumName(text.value());
        }
        if (!(value instanceof ConstValue.Fields object) || !(type instanceof InputDef input)) {
            return value;
        }
        SortedMap<String, ConstValue> fields = new TreeMap<>(object.fields());
        fields.replaceAll((name, given) -> {
            InputValueDef field = input.fields().get(name);
            return field == null ? given : value(given, field.type());
        });
        return new ConstValue.Fields(fields);
    }
}
