package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef.Implemented;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.TypeHeader;
import dev.kontor.gateway.composition.schema.TypeHeader.Part;
import dev.kontor.gateway.composition.schema.UnionDef;
import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The definition and extensions of a type → one type, whose elements know the part that they are from. */
final class TypeAssembler {

    private final Elements elements;
    private final Report report;

    TypeAssembler(Elements elements, Report report) {
        this.elements = elements;
        this.report = report;
    }

    /** @param parts of one name, the definition first; those of another kind than the first are reported and left out */
    TypeDef assemble(List<TypeDefinition<?>> parts) {
        List<TypeDefinition<?>> alike = new ArrayList<>();
        boolean defined = false;
        for (TypeDefinition<?> part : parts) {
            boolean extension = part instanceof SDLExtensionDefinition;
            if (kind(part) != kind(parts.getFirst())) {
                refuse(part, "is of another kind elsewhere in the schema");
            } else if (defined && !extension) {
                refuse(part, "is defined twice");
            } else {
                alike.add(part);
            }
            defined |= !extension;
        }
        return typeOf(alike);
    }

    private TypeDef typeOf(List<TypeDefinition<?>> parts) {
        TypeHeader header = header(parts);
        return switch (parts.getFirst()) {
            case ObjectTypeDefinition ignored ->
                new ObjectDef(header, implemented(header.name(), parts), fields(header.name(), parts));
            case InterfaceTypeDefinition ignored ->
                new InterfaceDef(header, implemented(header.name(), parts), fields(header.name(), parts));
            case UnionTypeDefinition ignored -> new UnionDef(header, members(header.name(), parts));
            case EnumTypeDefinition ignored -> {
                SequencedMap<String, EnumDef.Value> values = new LinkedHashMap<>();
                for (int part = 0; part < parts.size(); part++) {
                    var definition = (EnumTypeDefinition) parts.get(part);
                    elements.addValues(values, definition.getEnumValueDefinitions(), header.name(), part);
                }
                yield new EnumDef(header, values);
            }
            case InputObjectTypeDefinition ignored -> {
                SequencedMap<String, InputValueDef> fields = new LinkedHashMap<>();
                for (int part = 0; part < parts.size(); part++) {
                    var definition = (InputObjectTypeDefinition) parts.get(part);
                    elements.addInputFields(fields, definition.getInputValueDefinitions(), header.name(), part);
                }
                yield new InputDef(header, fields);
            }
            case ScalarTypeDefinition ignored -> new ScalarDef(header);
            default -> throw new IllegalArgumentException("Expected a definition of a type, got " + parts.getFirst());
        };
    }

    private TypeHeader header(List<TypeDefinition<?>> parts) {
        String name = elements.typeName(parts.getFirst().getName());
        List<Part> places = new ArrayList<>();
        List<Applied> applied = new ArrayList<>();
        String description = null;
        for (TypeDefinition<?> part : parts) {
            applied.addAll(elements.applied(part.getDirectives(), name, places.size()));
            places.add(new Part(part instanceof SDLExtensionDefinition, elements.place(part)));
            description = description == null ? description(part) : description;
        }
        return new TypeHeader(name, description, places, elements.bounded(applied, name));
    }

    private static @Nullable String description(TypeDefinition<?> part) {
        Description description =
                part instanceof AbstractDescribedNode<?> described ? described.getDescription() : null;
        return Elements.text(description);
    }

    private SequencedMap<String, FieldDef> fields(String name, List<TypeDefinition<?>> parts) {
        SequencedMap<String, FieldDef> fields = new LinkedHashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            var definition = (ImplementingTypeDefinition<?>) parts.get(part);
            elements.addFields(fields, definition.getFieldDefinitions(), name, part);
        }
        return fields;
    }

    private List<Implemented> implemented(String name, List<TypeDefinition<?>> parts) {
        SequencedMap<String, Implemented> all = new LinkedHashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            var definition = (ImplementingTypeDefinition<?>) parts.get(part);
            for (Type<?> type : definition.getImplements()) {
                Implemented each =
                        new Implemented(elements.typeName(((TypeName) type).getName()), part, elements.place(type));
                elements.unique(
                        all.putIfAbsent(each.name(), each), "interface " + each.name() + " of", name, each.place());
            }
        }
        return List.copyOf(all.values());
    }

    private List<UnionDef.Member> members(String name, List<TypeDefinition<?>> parts) {
        SequencedMap<String, UnionDef.Member> all = new LinkedHashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            var definition = (UnionTypeDefinition) parts.get(part);
            for (Type<?> type : definition.getMemberTypes()) {
                UnionDef.Member each =
                        new UnionDef.Member(elements.typeName(((TypeName) type).getName()), part, elements.place(type));
                elements.unique(
                        all.putIfAbsent(each.name(), each), "member " + each.name() + " of", name, each.place());
            }
        }
        return List.copyOf(all.values());
    }

    private void refuse(TypeDefinition<?> part, String what) {
        String name = elements.typeName(part.getName());
        report.error(ErrorCode.INVALID_GRAPHQL, name, elements.place(part), "The type " + name + " " + what + ".");
    }

    /** The definition's class; that of an extension extends it. */
    private static Class<?> kind(TypeDefinition<?> part) {
        return part instanceof SDLExtensionDefinition ? part.getClass().getSuperclass() : part.getClass();
    }
}
