package dev.kontor.kit.testing.sdl;

import graphql.language.DescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that a schema defines and that has a coordinate.
 *
 * @param name its own
 */
record Element(String coordinate, String name, DescribedNode<?> node) {

    Violation violates(String rule, String problem) {
        return new Violation(coordinate, problem, rule);
    }

    /**
     * Unless the object has a field of this form, a violation: of the field when the object has it, else of the object.
     *
     * @param type this element's node
     */
    Stream<Violation> needs(
            ObjectTypeDefinition type, String field, Predicate<Shape> form, String rule, String problem) {
        Optional<Shape> shape = Sdl.field(type, field);
        if (shape.filter(form).isPresent()) {
            return Stream.empty();
        }
        String place = shape.isPresent() ? coordinate + "." + field : coordinate;
        return Stream.of(new Violation(place, problem, rule));
    }

    /** What a definition defines: itself, and all in it, in the order of the document. */
    static Stream<Element> of(Node<?> definition) {
        return switch (definition) {
            case DirectiveDefinition directive ->
                withArguments(
                        new Element("@" + directive.getName(), directive.getName(), directive),
                        directive.getInputValueDefinitions());
            case TypeDefinition<?> type
            when type instanceof DescribedNode<?> described ->
                Stream.concat(Stream.of(new Element(type.getName(), type.getName(), described)), members(type));
            default -> Stream.of(); // the definition of the schema, which has no name
        };
    }

    private static Stream<Element> members(TypeDefinition<?> type) {
        String prefix = type.getName() + ".";
        return switch (type) {
            case ImplementingTypeDefinition<?> composite ->
                composite.getFieldDefinitions().stream().flatMap(field -> field(prefix, field));
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().stream()
                        .map(field -> new Element(prefix + field.getName(), field.getName(), field));
            case EnumTypeDefinition set ->
                set.getEnumValueDefinitions().stream()
                        .map(value -> new Element(prefix + value.getName(), value.getName(), value));
            default -> Stream.of();
        };
    }

    private static Stream<Element> field(String prefix, FieldDefinition field) {
        return withArguments(
                new Element(prefix + field.getName(), field.getName(), field), field.getInputValueDefinitions());
    }

    private static Stream<Element> withArguments(Element element, List<InputValueDefinition> arguments) {
        return Stream.concat(
                Stream.of(element),
                arguments.stream()
                        .map(argument -> new Element(
                                "%s(%s:)".formatted(element.coordinate, argument.getName()),
                                argument.getName(),
                                argument)));
    }
}
