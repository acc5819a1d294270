package dev.kontor.gateway.composition.after;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedElement;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedScalar;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.merged.MergedUnion;
import java.util.stream.Stream;

/** All elements of a supergraph in its order. */
final class Elements {

    /**
     * @param where the location of its directives
     * @param shown whether clients see it: neither it nor what it is in is inaccessible
     */
    record Placed(At at, String where, MergedElement element, boolean shown) {}

    /** An argument or a field of an input object. */
    record Input(At at, MergedInputValue value, boolean shown) {}

    private Elements() {}

    /** Types, fields, arguments, input fields and values of enums. */
    static Stream<Placed> all(Merged merged) {
        Stream<Placed> typesAndChildren = merged.types().values().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(new Placed(At.type(type.name()), location(type), type, !type.inaccessible())),
                        children(type)));
        Stream<Placed> inputs = inputs(merged)
                .map(input -> new Placed(
                        input.at,
                        input.at.argument() == null ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION",
                        input.value,
                        input.shown));
        return Stream.concat(typesAndChildren, inputs);
    }

    /** Arguments of fields, and input fields. */
    static Stream<Input> inputs(Merged merged) {
        return merged.types().values().stream().flatMap(Elements::inputs);
    }

    private static Stream<Placed> children(MergedType type) {
        boolean shown = !type.inaccessible();
        return switch (type) {
            case MergedImplementing implementing ->
                implementing.fields().values().stream()
                        .map(field -> new Placed(
                                At.child(type.name(), field.name()),
                                "FIELD_DEFINITION",
                                field,
                                shown && !field.inaccessible()));
            case MergedEnum enumeration ->
                enumeration.values().values().stream()
                        .map(value -> new Placed(
                                At.child(type.name(), value.name()),
                                "ENUM_VALUE",
                                value,
                                shown && !value.inaccessible()));
            case MergedInput ignored -> Stream.empty();
            case MergedUnion ignored -> Stream.empty();
            case MergedScalar ignored -> Stream.empty();
        };
    }

    private static Stream<Input> inputs(MergedType type) {
        boolean shown = !type.inaccessible();
        return switch (type) {
            case MergedImplementing implementing ->
                implementing.fields().values().stream()
                        .flatMap(field -> arguments(type.name(), field, shown && !field.inaccessible()));
            case MergedInput input ->
                input.fields().values().stream()
                        .map(field ->
                                new Input(At.child(type.name(), field.name()), field, shown && !field.inaccessible()));
            case MergedEnum ignored -> Stream.empty();
            case MergedUnion ignored -> Stream.empty();
            case MergedScalar ignored -> Stream.empty();
        };
    }

    private static Stream<Input> arguments(String type, MergedField field, boolean shown) {
        return field.arguments().values().stream()
                .map(argument -> new Input(
                        new At(type, field.name(), argument.name()), argument, shown && !argument.inaccessible()));
    }

    private static String location(MergedType type) {
        return switch (type) {
            case MergedImplementing implementing -> implementing.isInterface() ? "INTERFACE" : "OBJECT";
            case MergedEnum ignored -> "ENUM";
            case MergedInput ignored -> "INPUT_OBJECT";
            case MergedUnion ignored -> "UNION";
            case MergedScalar ignored -> "SCALAR";
        };
    }
}
