package dev.kontor.kit.testing.sdl;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Connections can be paged in both directions, and pages say what is around them.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay's specification</a>
 */
final class Paging implements Rule {

    private static final String ARGUMENTS = "relay-arguments";
    private static final String PAGE_INFO = "relay-page-info";

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        Stream<Violation> arguments = sdl.fields()
                .filter(field -> Shape.of(field.node().getType()).name().endsWith("Connection"))
                .flatMap(field -> arguments(sdl, field));
        return Stream.concat(arguments, pageInfo(sdl));
    }

    private static Stream<Violation> arguments(Sdl sdl, Sdl.Of<FieldDefinition> field) {
        return Stream.of("first", "after", "last", "before").flatMap(name -> {
            Optional<Shape> argument = field.node().getInputValueDefinitions().stream()
                    .filter(definition -> definition.getName().equals(name))
                    .findFirst()
                    .map(definition -> Shape.of(definition.getType()));
            if (argument.filter(shape -> fits(sdl, name, shape)).isPresent()) {
                return Stream.empty();
            }
            String coordinate = field.element().coordinate();
            return Stream.of(new Violation(
                    argument.isPresent() ? "%s(%s:)".formatted(coordinate, name) : coordinate,
                    "must have an argument `%s`, %s".formatted(name, isSize(name) ? "an Int" : "a cursor"),
                    ARGUMENTS));
        });
    }

    private static boolean fits(Sdl sdl, String argument, Shape shape) {
        return !shape.list() && (isSize(argument) ? shape.name().equals("Int") : sdl.isScalar(shape.name()));
    }

    private static boolean isSize(String argument) {
        return argument.equals("first") || argument.equals("last");
    }

    private static Stream<Violation> pageInfo(Sdl sdl) {
        if (sdl.types("PageInfo").findAny().isEmpty()) {
            return Stream.of(new Violation("PageInfo", "is missing", PAGE_INFO));
        }
        return sdl.types()
                .filter(type -> type.name().equals("PageInfo"))
                .filter(type -> !(type.node() instanceof SDLExtensionDefinition))
                .flatMap(type -> type.node() instanceof ObjectTypeDefinition object
                        ? fields(sdl, type, object)
                        : Stream.of(type.violates(PAGE_INFO, "must be an object")));
    }

    private static Stream<Violation> fields(Sdl sdl, Element element, ObjectTypeDefinition type) {
        Stream<Violation> flags = Stream.of("hasPreviousPage", "hasNextPage")
                .flatMap(name -> element.needs(
                        type,
                        name,
                        Shape.required("Boolean")::equals,
                        PAGE_INFO,
                        "must have `%s: Boolean!`".formatted(name)));
        Stream<Violation> cursors = Stream.of("startCursor", "endCursor")
                .flatMap(name -> element.needs(
                        type,
                        name,
                        shape -> !shape.list() && !shape.required() && sdl.isScalar(shape.name()),
                        PAGE_INFO,
                        "must have a scalar `%s` that may be null".formatted(name)));
        return Stream.concat(flags, cursors);
    }
}
