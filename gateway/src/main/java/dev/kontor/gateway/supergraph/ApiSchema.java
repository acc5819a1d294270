package dev.kontor.gateway.supergraph;

import graphql.GraphQLException;
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
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The supergraph without federation's own elements and without what is {@code @inaccessible}: what clients see.
 *
 * @see <a href="https://specs.apollo.dev/inaccessible/v0.2/">inaccessible</a>
 */
final class ApiSchema {

    private final Document document;
    private final Features features;
    private final JoinDirectives joins;
    private final Set<String> hiddenTypes = new HashSet<>();

    ApiSchema(Document document, Features features) {
        this.document = document;
        this.features = features;
        this.joins = new JoinDirectives(features);
        for (TypeDefinition<?> type : document.getDefinitionsOfType(TypeDefinition.class)) {
            if (features.owns(type.getName()) || !joins.isAccessible(type)) {
                hiddenTypes.add(type.getName());
            }
        }
    }

    GraphQLSchema build() {
        Document api = document.transform(builder -> builder.definitions(document.getDefinitions().stream()
                .map(this::visible)
                .filter(Objects::nonNull)
                .toList()));
        try {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(api));
        } catch (GraphQLException problem) {
            // Some problems are collected, others thrown one by one, all under this name.
            throw new SupergraphException(
                    SupergraphException.Code.INVALID_SUPERGRAPH,
                    "The supergraph's API schema is invalid: " + problem.getMessage(),
                    problem);
        }
    }

    @SuppressWarnings("rawtypes") // graphql-java's own signature of Definition lists
    private @Nullable Definition visible(Definition definition) {
        if (definition instanceof NamedNode<?> named
                && (hiddenTypes.contains(named.getName())
                        || (named instanceof DirectiveDefinition && features.owns(named.getName())))) {
            return null;
        }
        return switch (definition) {
            case SchemaExtensionDefinition ignored -> null;
            case SchemaDefinition schema -> schema.transform(builder -> builder.directives(List.of()));
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
                .filter(directive -> !features.owns(directive.getName()))
                .toList();
    }
}
