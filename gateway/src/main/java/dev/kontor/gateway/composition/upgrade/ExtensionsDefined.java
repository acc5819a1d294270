package dev.kontor.gateway.composition.upgrade;

import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ImplementingDef.Implemented;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeHeader;
import dev.kontor.gateway.composition.schema.TypeHeader.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** {@code extend type T { a: Int }} → {@code type T { a: Int }}: in Federation 2 no subgraph owns a type. */
record ExtensionsDefined() implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(schema, type -> Extensions.is(type) ? defined(type) : type);
    }

    /** All that it has is now of one part. */
    private static ImplementingDef defined(ImplementingDef type) {
        TypeHeader former = type.header();
        TypeHeader header = new TypeHeader(
                former.name(),
                former.description(),
                List.of(new Part(false, type.place())),
                former.applied().stream().map(ExtensionsDefined::defined).toList());
        List<Implemented> implemented = type.implemented().stream()
                .map(each -> new Implemented(each.name(), 0, each.place()))
                .toList();
        SequencedMap<String, FieldDef> fields = new LinkedHashMap<>();
        type.fields().forEach((name, field) -> fields.put(name, defined(field)));
        return switch (type) {
            case ObjectDef ignored -> new ObjectDef(header, implemented, fields);
            case InterfaceDef ignored -> new InterfaceDef(header, implemented, fields);
        };
    }

    private static FieldDef defined(FieldDef field) {
        SequencedMap<String, InputValueDef> arguments = new LinkedHashMap<>();
        field.arguments().forEach((name, argument) -> arguments.put(name, defined(argument)));
        List<Applied> applied =
                field.applied().stream().map(ExtensionsDefined::defined).toList();
        return new FieldDef(field.name(), field.description(), field.type(), arguments, applied, 0, field.place());
    }

    private static InputValueDef defined(InputValueDef argument) {
        return new InputValueDef(
                argument.name(),
                argument.description(),
                argument.type(),
                argument.defaultValue(),
                argument.applied().stream().map(ExtensionsDefined::defined).toList(),
                0,
                argument.place());
    }

    private static Applied defined(Applied applied) {
        return new Applied(applied.name(), applied.element(), applied.arguments(), 0, applied.place());
    }
}
