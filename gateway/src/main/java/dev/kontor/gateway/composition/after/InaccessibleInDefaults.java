package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defaults that clients see use no values of enums and no input fields that they do not. */
final class InaccessibleInDefaults {

    private final Merged merged;

    InaccessibleInDefaults(Merged merged) {
        this.merged = merged;
    }

    static void check(Merged merged, Report report) {
        InaccessibleInDefaults rule = new InaccessibleInDefaults(merged);
        Sources sources = new Sources(merged);
        Elements.inputs(merged).filter(Elements.Input::shown).forEach(input -> {
            ConstValue value = input.value().defaultValue();
            String hidden =
                    value == null ? null : rule.hidden(value, input.value().type());
            if (hidden != null) {
                report.error(
                        DEFAULT_VALUE_USES_INACCESSIBLE,
                        input.at().toString(),
                        sources.of(input.at()),
                        "Its default uses " + hidden + ", which is @inaccessible, and it is not.");
            }
        });
    }

    /** The first that is hidden; null when all is shown. */
    @Nullable String hidden(ConstValue value, TypeRef type) {
        return switch (value) {
            case ConstValue.EnumName named -> hiddenValue(named.name(), type.name());
            case ConstValue.Fields object ->
                merged.type(type.name()) instanceof MergedInput input ? hiddenField(object, input) : null;
            case ConstValue.Items list -> {
                TypeRef element = element(type);
                for (ConstValue item : list.items()) {
                    String hidden = hidden(item, element);
                    if (hidden != null) {
                        yield hidden;
                    }
                }
                yield null;
            }
            case ConstValue.Int ignored -> null;
            case ConstValue.Decimal ignored -> null;
            case ConstValue.Text ignored -> null;
            case ConstValue.Bool ignored -> null;
            case ConstValue.Null ignored -> null;
        };
    }

    private @Nullable String hiddenValue(String name, String type) {
        MergedEnum.Value value = merged.type(type) instanceof MergedEnum enumeration
                ? enumeration.values().get(name)
                : null;
        return value != null && value.inaccessible() ? type + "." + name : null;
    }

    private @Nullable String hiddenField(ConstValue.Fields object, MergedInput input) {
        for (Map.Entry<String, ConstValue> given : object.fields().entrySet()) {
            MergedInputValue field = input.fields().get(given.getKey());
            if (field == null) {
                continue;
            }
            if (field.inaccessible()) {
                return input.name() + "." + field.name();
            }
            String hidden = hidden(given.getValue(), field.type());
            if (hidden != null) {
                return hidden;
            }
        }
        return null;
    }

    private static TypeRef element(TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull nonNull -> element(nonNull.nullable());
            case TypeRef.ListOf list -> list.element();
            case TypeRef.Named ignored -> type;
        };
    }
}
