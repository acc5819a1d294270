package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Elements of a schema → the same, with other links that say what its directives are. */
record Relinking(Links links) {

    TypeDef type(TypeDef type) {
        TypeDef relinked =
                type.withHeader(type.header().withApplied(applied(type.header().applied())));
        return switch (relinked) {
            case ImplementingDef implementing -> implementing.withFields(fields(implementing.fields()));
            case EnumDef enumeration -> new EnumDef(enumeration.header(), values(enumeration.values()));
            case InputDef input -> new InputDef(input.header(), inputs(input.fields()));
            case UnionDef union -> union;
            case ScalarDef scalar -> scalar;
        };
    }

    List<Applied> applied(List<Applied> applied) {
        return applied.stream()
                .map(each -> new Applied(
                        each.name(), links.directive(each.name()), each.arguments(), each.part(), each.place()))
                .toList();
    }

    private SequencedMap<String, FieldDef> fields(SequencedMap<String, FieldDef> fields) {
        SequencedMap<String, FieldDef> relinked = new LinkedHashMap<>();
        fields.forEach((name, field) -> relinked.put(
                name,
                new FieldDef(
                        name,
                        field.description(),
                        field.type(),
                        inputs(field.arguments()),
                        applied(field.applied()),
                        field.part(),
                        field.place())));
        return relinked;
    }

    private SequencedMap<String, EnumDef.Value> values(SequencedMap<String, EnumDef.Value> values) {
        SequencedMap<String, EnumDef.Value> relinked = new LinkedHashMap<>();
        values.forEach((name, value) -> relinked.put(
                name,
                new EnumDef.Value(name, value.description(), applied(value.applied()), value.part(), value.place())));
        return relinked;
    }

    private SequencedMap<String, InputValueDef> inputs(SequencedMap<String, InputValueDef> inputs) {
        SequencedMap<String, InputValueDef> relinked = new LinkedHashMap<>();
        inputs.forEach((name, input) -> relinked.put(
                name,
                new InputValueDef(
                        name,
                        input.description(),
                        input.type(),
                        input.defaultValue(),
                        applied(input.applied()),
                        input.part(),
                        input.place())));
        return relinked;
    }
}
