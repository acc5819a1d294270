package dev.kontor.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Type system definitions → SDL in one layout. graphql-java's {@code AstPrinter} writes descriptions that it cannot read
 * again: it neither indents their later lines nor escapes quotes in them.
 */
final class SdlPrinter {

    private static final Map<String, String> ROOT_TYPES =
            Map.of("query", "Query", "mutation", "Mutation", "subscription", "Subscription");

    private SdlPrinter() {}

    static String print(Document document) {
        return document.getDefinitions().stream()
                .<Definition<?>>map(definition -> definition)
                .filter(definition -> !(definition instanceof SchemaDefinition schema && isImplied(schema, document)))
                .sorted(Comparator.<Definition<?>, Integer>comparing(SdlPrinter::kind)
                        .thenComparing(SdlPrinter::name))
                .map(SdlPrinter::definition)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Whether the root types are those that types would be by their names alone. */
    private static boolean isImplied(SchemaDefinition schema, Document document) {
        Map<String, String> roots = new HashMap<>();
        for (OperationTypeDefinition root : schema.getOperationTypeDefinitions()) {
            roots.put(root.getName(), root.getTypeName().getName());
        }
        Set<String> objects = document.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
                .map(NamedNode::getName)
                .collect(Collectors.toSet());
        Map<String, String> implied = ROOT_TYPES.entrySet().stream()
                .filter(root -> objects.contains(root.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return roots.equals(implied)
                && schema.getDescription() == null
                && schema.getDirectives().isEmpty();
    }

    private static int kind(Definition<?> definition) {
        return definition instanceof SchemaDefinition ? 0 : definition instanceof DirectiveDefinition ? 1 : 2;
    }

    private static String name(Definition<?> definition) {
        return definition instanceof NamedNode<?> named ? named.getName() : "";
    }

    private static String definition(Definition<?> definition) {
        return switch (definition) {
            case SDLExtensionDefinition extension ->
                throw new IllegalArgumentException("Expected no extensions, got " + extension);
            case SchemaDefinition schema ->
                described(schema, "")
                        + "schema"
                        + directives(schema.getDirectives())
                        + block(schema.getOperationTypeDefinitions(), SdlPrinter::root);
            case DirectiveDefinition directive -> directive(directive);
            case ScalarTypeDefinition scalar ->
                described(scalar, "") + "scalar " + scalar.getName() + directives(scalar.getDirectives());
            case ObjectTypeDefinition object -> described(object, "") + "type " + implementing(object);
            case InterfaceTypeDefinition type -> described(type, "") + "interface " + implementing(type);
            case UnionTypeDefinition union ->
                described(union, "")
                        + "union "
                        + union.getName()
                        + directives(union.getDirectives())
                        + types(union.getMemberTypes(), " = ", " | ");
            case EnumTypeDefinition type ->
                described(type, "")
                        + "enum "
                        + type.getName()
                        + directives(type.getDirectives())
                        + block(type.getEnumValueDefinitions(), SdlPrinter::enumValue);
            case InputObjectTypeDefinition input ->
                described(input, "")
                        + "input "
                        + input.getName()
                        + directives(input.getDirectives())
                        + block(input.getInputValueDefinitions(), value -> input(value, "  "));
            default -> throw new IllegalArgumentException("Expected definitions of a schema, got " + definition);
        };
    }

    private static String root(OperationTypeDefinition root) {
        return "  " + root.getName() + ": " + root.getTypeName().getName();
    }

    private static String directive(DirectiveDefinition directive) {
        return described(directive, "")
                + "directive @"
                + directive.getName()
                + arguments(directive.getInputValueDefinitions(), "")
                + (directive.isRepeatable() ? " repeatable" : "")
                + directive.getDirectiveLocations().stream()
                        .map(DirectiveLocation::getName)
                        .collect(Collectors.joining(" | ", " on ", ""));
    }

    private static String implementing(ImplementingTypeDefinition<?> type) {
        return type.getName()
                + types(type.getImplements(), " implements ", " & ")
                + directives(type.getDirectives())
                + block(type.getFieldDefinitions(), SdlPrinter::field);
    }

    private static String field(FieldDefinition field) {
        return described(field, "  ")
                + "  "
                + field.getName()
                + arguments(field.getInputValueDefinitions(), "  ")
                + ": "
                + AstPrinter.printAst(field.getType())
                + directives(field.getDirectives());
    }

    private static String enumValue(EnumValueDefinition value) {
        return described(value, "  ") + "  " + value.getName() + directives(value.getDirectives());
    }

    private static String input(InputValueDefinition input, String indent) {
        return described(input, indent)
                + indent
                + input.getName()
                + ": "
                + AstPrinter.printAst(input.getType())
                + (input.getDefaultValue() == null ? "" : " = " + SdlValues.print(input.getDefaultValue()))
                + directives(input.getDirectives());
    }

    /** On one line, unless some argument has a description. */
    private static String arguments(List<InputValueDefinition> arguments, String indent) {
        if (arguments.isEmpty()) {
            return "";
        }
        boolean plain = arguments.stream().allMatch(argument -> argument.getDescription() == null);
        return plain
                ? arguments.stream().map(argument -> input(argument, "")).collect(Collectors.joining(", ", "(", ")"))
                : arguments.stream()
                        .map(argument -> input(argument, indent + "  "))
                        .collect(Collectors.joining("\n", "(\n", "\n" + indent + ")"));
    }

    private static String directives(List<Directive> directives) {
        return directives.stream()
                .map(directive -> " @" + directive.getName() + values(directive.getArguments()))
                .collect(Collectors.joining());
    }

    private static String values(List<Argument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> argument.getName() + ": " + SdlValues.print(argument.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @SuppressWarnings("rawtypes") // graphql-java's own signature of type lists
    private static String types(List<Type> types, String before, String between) {
        return types.isEmpty()
                ? ""
                : types.stream().map(AstPrinter::printAst).collect(Collectors.joining(between, before, ""));
    }

    private static <T> String block(List<T> elements, Function<T, String> print) {
        return elements.isEmpty() ? "" : elements.stream().map(print).collect(Collectors.joining("\n", " {\n", "\n}"));
    }

    private static String described(Node<?> element, String indent) {
        return element instanceof graphql.language.DescribedNode<?> described && described.getDescription() != null
                ? SdlValues.description(described.getDescription().getContent(), indent) + "\n"
                : "";
    }
}
