package dev.kontor.gateway.composition.check.graphql;

import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.Element;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** All elements of a schema, each with its coordinate, in the order of the SDL. */
final class Elements {

    /**
     * An argument or a field of an input object.
     *
     * @param where {@code ARGUMENT_DEFINITION} or {@code INPUT_FIELD_DEFINITION}
     */
    record Input(String coordinate, String where, InputValueDef definition) {}

    /** A field of an object or interface. */
    record Field(String coordinate, FieldDef definition) {}

    /**
     * What can have directives, except for the schema.
     *
     * @param where the location of its directives
     */
    record Place(String coordinate, String where, Element element) {}

    private Elements() {}

    static Stream<Field> fields(SubgraphSchema schema) {
        return schema.types(ImplementingDef.class).flatMap(Elements::fields);
    }

    /** Arguments of fields and of the directives that the subgraph defines, and fields of input objects. */
    static Stream<Input> inputs(SubgraphSchema schema) {
        Stream<Input> ofTypes = schema.types().values().stream().flatMap(Elements::inputs);
        Stream<Input> ofDirectives =
                ownDirectives(schema).flatMap(each -> arguments("@" + each.name(), each.arguments()));
        return Stream.concat(ofTypes, ofDirectives);
    }

    static Stream<DirectiveDef> ownDirectives(SubgraphSchema schema) {
        return schema.directives().values().stream().filter(each -> each.origin() == DirectiveDef.Origin.SUBGRAPH);
    }

    static Stream<Place> places(SubgraphSchema schema) {
        Stream<Place> types = schema.types().values().stream()
                .flatMap(
                        type -> Stream.concat(Stream.of(new Place(type.name(), location(type), type)), children(type)));
        Stream<Place> inputs =
                inputs(schema).map(each -> new Place(each.coordinate(), each.where(), each.definition()));
        return Stream.concat(types, inputs);
    }

    private static Stream<Place> children(TypeDef type) {
        return switch (type) {
            case ImplementingDef implementing ->
                fields(implementing)
                        .map(field -> new Place(field.coordinate(), "FIELD_DEFINITION", field.definition()));
            case EnumDef enumeration ->
                enumeration.values().values().stream()
                        .map(value -> new Place(type.name() + "." + value.name(), "ENUM_VALUE", value));
            case UnionDef ignored -> Stream.empty();
            case InputDef ignored -> Stream.empty();
            case ScalarDef ignored -> Stream.empty();
        };
    }

    private static Stream<Field> fields(ImplementingDef type) {
        return type.fields().values().stream().map(field -> new Field(type.name() + "." + field.name(), field));
    }

    private static Stream<Input> inputs(TypeDef type) {
        return switch (type) {
            case ImplementingDef implementing ->
                fields(implementing)
                        .flatMap(field ->
                                arguments(field.coordinate(), field.definition().arguments()));
            case InputDef input ->
                input.fields().values().stream()
                        .map(each -> new Input(type.name() + "." + each.name(), "INPUT_FIELD_DEFINITION", each));
            case UnionDef ignored -> Stream.empty();
            case EnumDef ignored -> Stream.empty();
            case ScalarDef ignored -> Stream.empty();
        };
    }

    private static Stream<Input> arguments(String of, SequencedMap<String, InputValueDef> arguments) {
        return arguments.values().stream()
                .map(each -> new Input(of + "(" + each.name() + ":)", "ARGUMENT_DEFINITION", each));
    }

    private static String location(TypeDef type) {
        return switch (type) {
            case ObjectDef ignored -> "OBJECT";
            case InterfaceDef ignored -> "INTERFACE";
            case UnionDef ignored -> "UNION";
            case EnumDef ignored -> "ENUM";
            case InputDef ignored -> "INPUT_OBJECT";
            case ScalarDef ignored -> "SCALAR";
        };
    }
}
