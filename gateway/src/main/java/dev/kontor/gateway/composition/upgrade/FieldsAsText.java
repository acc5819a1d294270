package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES;

import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code @key(fields: ["a", "b"])}, {@code @key(fields: a)} → {@code @key(fields: "a b")}, {@code @key(fields: "a")}. */
record FieldsAsText() implements Pass {

    private static final String FIELDS = "fields";

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(
                schema,
                type -> Rewriting.fields(
                        Rewriting.applied(type, FieldsAsText::changed),
                        field -> Rewriting.applied(field, FieldsAsText::changed)));
    }

    private static List<Applied> changed(List<Applied> applied) {
        return applied.stream().map(FieldsAsText::changed).toList();
    }

    private static Applied changed(Applied applied) {
        boolean hasFields = applied.is(KEY) || applied.is(REQUIRES) || applied.is(PROVIDES);
        String text = hasFields ? text(applied.arguments().get(FIELDS)) : null;
        return text == null ? applied : withFields(applied, text);
    }

    static Applied withFields(Applied applied, String text) {
        SequencedMap<String, ConstValue> arguments = new LinkedHashMap<>(applied.arguments());
        arguments.put(FIELDS, new ConstValue.Text(text));
        return new Applied(applied.name(), applied.element(), arguments, applied.part(), applied.place());
    }

    /** Null when it is text already, or nothing that could be meant as it. */
    private static @Nullable String text(@Nullable ConstValue fields) {
        return switch (fields) {
            case ConstValue.EnumName word -> word.name();
            case ConstValue.Items items
            when items.items().stream().allMatch(ConstValue.Text.class::isInstance) ->
                items.items().stream()
                        .map(item -> ((ConstValue.Text) item).value())
                        .collect(Collectors.joining(" "));
            case null, default -> null;
        };
    }
}
