package dev.kontor.kit.testing.sdl;

import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.ScalarInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema as it is written.
 *
 * @param elements all that it defines, in the order of the document
 */
record Sdl(String text, Document document, List<Element> elements) {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    static Sdl parse(String text) {
        Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                // Two schemas of the suite are larger than what is read from strangers.
                .parserOptions(ParserOptions.getDefaultSdlParserOptions()
                        .transform(options -> options.captureLineComments(true)))
                .build());
        List<Element> elements = document.getDefinitions().stream()
                .flatMap(definition -> Element.of(definition))
                .toList();
        return new Sdl(text, document, elements);
    }

    /** The elements that are defined by nodes of the class. */
    <N> Stream<Of<N>> each(Class<N> kind) {
        return elements.stream()
                .filter(element -> kind.isInstance(element.node()))
                .map(element -> new Of<>(element, kind.cast(element.node())));
    }

    /** An element beside its node. */
    record Of<N>(Element element, N node) {}

    /** The elements that are types, or extensions of types. */
    Stream<Element> types() {
        return elements.stream().filter(element -> element.node() instanceof TypeDefinition<?>);
    }

    /** Objects' and interfaces' fields. */
    Stream<Of<FieldDefinition>> fields() {
        return each(FieldDefinition.class);
    }

    /** The types and extensions of this name. */
    Stream<TypeDefinition<?>> types(String name) {
        return elements.stream()
                .flatMap(element -> element.node() instanceof TypeDefinition<?> type
                                && element.name().equals(name)
                        ? Stream.of(type)
                        : Stream.empty());
    }

    /** Whether this is a scalar, built in or defined. */
    boolean isScalar(String name) {
        return ScalarInfo.isGraphqlSpecifiedScalar(name)
                || types(name).anyMatch(ScalarTypeDefinition.class::isInstance);
    }

    /** The form of an object's field. */
    static Optional<Shape> field(ObjectTypeDefinition type, String name) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .map(field -> Shape.of(field.getType()));
    }

    /** Whether this is an object. */
    boolean isObject(String name) {
        return types(name).anyMatch(ObjectTypeDefinition.class::isInstance);
    }

    /** Whether a type says that it implements the interface. */
    static boolean isA(ImplementingTypeDefinition<?> type, String name) {
        for (Object implemented : type.getImplements()) {
            if (implemented instanceof TypeName interfaceName
                    && interfaceName.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the root types. */
    Set<String> roots() {
        Set<String> named = document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .map(OperationTypeDefinition::getTypeName)
                .map(type -> type.getName())
                .collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? ROOTS : named;
    }

    /** The coordinate of what begins last before the place or at it; {@code schema} for what has no coordinate. */
    String coordinateAt(@Nullable SourceLocation place) {
        if (place == null) {
            return "schema";
        }
        return elements.stream()
                .filter(element -> isNotAfter(element.node().getSourceLocation(), place))
                .reduce((earlier, later) -> later)
                .map(Element::coordinate)
                .orElse("schema");
    }

    private static boolean isNotAfter(SourceLocation one, SourceLocation other) {
        return one.getLine() < other.getLine()
                || (one.getLine() == other.getLine() && one.getColumn() <= other.getColumn());
    }
}
