package dev.kontor.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A supergraph without federation's own elements and without what is {@code @inaccessible}: what clients see.
 *
 * <pre>
 * type Book @join__type(graph: CATALOG, key: "id") {   →   type Book {
 *   id: ID!                                                  id: ID!
 *   purchasePrice: Int @inaccessible                       }
 * }
 * scalar join__FieldSet                                →
 * directive @oneOf on INPUT_OBJECT                     →   (every tool knows it)
 * directive @defer(if: Boolean) on FIELD               →   (the gateway answers at once)
 * </pre>
 *
 * <p>Composition writes it for clients, and the gateway serves it: it is derived here and nowhere else.
 *
 * @see <a href="https://specs.apollo.dev/inaccessible/v0.2/">inaccessible</a>
 */
public final class ApiDocument {

    /** Defined by the specification: some tools refuse to see them defined again. */
    private static final Set<String> BUILT_IN_DIRECTIVES =
            Set.of("skip", "include", "deprecated", "specifiedBy", "oneOf");

    /** Clients would rely on what no answer of this gateway has: parts that come later. */
    private static final Set<String> INCREMENTAL_DIRECTIVES = Set.of("defer", "stream");

    private final Document document;
    private final Features features;
    private final JoinDirectives joins;
    private final Set<String> hiddenTypes = new HashSet<>();

    private ApiDocument(Document document, Features features) {
        this.document = document;
        this.features = features;
        this.joins = new JoinDirectives(features);
        for (TypeDefinition<?> type : document.getDefinitionsOfType(TypeDefinition.class)) {
            if (features.ownsType(type.getName()) || !joins.isAccessible(type)) {
                hiddenTypes.add(type.getName());
            }
        }
    }

    /**
     * What clients see of a supergraph, in the supergraph's order; it is not checked to be a valid schema.
     *
     * @throws SupergraphException when it is no supergraph, or links what this gateway does not have
     */
    public static Document of(Document supergraph) {
        return of(supergraph, Features.of(supergraph));
    }

    static Document of(Document supergraph, Features features) {
        return new ApiDocument(supergraph, features).visible();
    }

    /**
     * A schema as SDL: directives, then types, each in alphabetical order, and what they consist of in its own order. The
     * same schema is the same text, whatever layout it was read from. Without a {@code schema} definition where the names
     * of the root types say all.
     *
     * @throws IllegalArgumentException when the document has extensions or operations
     */
    public static String print(Document api) {
        return SdlPrinter.print(api);
    }

    private Document visible() {
        return document.transform(builder -> builder.definitions(document.getDefinitions().stream()
                .map(this::visible)
                .filter(Objects::nonNull)
                .toList()));
    }

    @SuppressWarnings("rawtypes") // graphql-java's own signature of Definition lists
    private @Nullable Definition visible(Definition definition) {
        return switch (definition) {
            case TypeDefinition<?> type when hiddenTypes.contains(type.getName()) -> null;
            case DirectiveDefinition directive -> isVisible(directive) ? directive(directive) : null;
            case SchemaExtensionDefinition ignored -> null;
            case SchemaDefinition schema -> schema(schema);
            case ObjectTypeDefinition type ->
                type.transform(builder -> builder.directives(directives(type))
                        .implementz(types(type.getImplements()))
                        .fieldDefinitions(fields(type.getFieldDefinitions())));
            case InterfaceTypeDefinition type ->
                type.transform(builder -> builder.directives(directives(type))
                        .implementz(types(type.getImplements()))
                        .definitions(fields(type.getFieldDefinitions())));
            case UnionTypeDefinition type ->
                type.transform(
                        builder -> builder.directives(directives(type)).memberTypes(types(type.getMemberTypes())));
            case EnumTypeDefinition type ->
                type.transform(builder -> builder.directives(directives(type))
                        .enumValueDefinitions(type.getEnumValueDefinitions().stream()
                                .filter(joins::isAccessible)
                                .map(value -> value.transform(to -> to.directives(directives(value))))
                                .toList()));
            case InputObjectTypeDefinition type ->
                type.transform(builder -> builder.directives(directives(type))
                        .inputValueDefinitions(inputs(type.getInputValueDefinitions())));
            case ScalarTypeDefinition type -> type.transform(builder -> builder.directives(directives(type)));
            default -> definition;
        };
    }

    /** The links are the supergraph's own, and a hidden type is no root of clients. */
    private SchemaDefinition schema(SchemaDefinition schema) {
        return schema.transform(builder -> builder.directives(List.of())
                .operationTypeDefinitions(schema.getOperationTypeDefinitions().stream()
                        .filter(root -> !hiddenTypes.contains(root.getTypeName().getName()))
                        .toList()));
    }

    private boolean isVisible(DirectiveDefinition directive) {
        return !features.ownsDirective(directive.getName())
                && !BUILT_IN_DIRECTIVES.contains(directive.getName())
                && !INCREMENTAL_DIRECTIVES.contains(directive.getName());
    }

    private DirectiveDefinition directive(DirectiveDefinition directive) {
        return directive.transform(
                builder -> builder.inputValueDefinitions(inputs(directive.getInputValueDefinitions())));
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream()
                .filter(joins::isAccessible)
                .map(field -> field.transform(builder -> builder.directives(directives(field))
                        .inputValueDefinitions(inputs(field.getInputValueDefinitions()))))
                .toList();
    }

    private List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return inputs.stream()
                .filter(joins::isAccessible)
                .map(input -> input.transform(builder -> builder.directives(directives(input))))
                .toList();
    }

    @SuppressWarnings("rawtypes") // graphql-java's own signature of type lists
    private List<Type> types(List<Type> types) {
        return types.stream()
                .filter(type -> !(type instanceof TypeName name && hiddenTypes.contains(name.getName())))
                .toList();
    }

    private List<Directive> directives(DirectivesContainer<?> element) {
        return element.getDirectives().stream()
                .filter(directive -> !features.ownsDirective(directive.getName()))
                .toList();
    }
}
