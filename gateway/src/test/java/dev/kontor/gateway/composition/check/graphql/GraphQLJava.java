package dev.kontor.gateway.composition.check.graphql;

import dev.kontor.gateway.composition.read.SubgraphReader;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import graphql.GraphQLException;
import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another opinion on whether a subgraph's schema is GraphQL, once it is complete: with federation's definitions. */
final class GraphQLJava {

    /** What arguments of federation's directives are called before a schema gives them names of its own. */
    private static final List<String> BY_CANONICAL_NAME =
            List.of("FieldSet", "Scope", "Policy", "ContextFieldValue", "Purpose", "Import");

    private GraphQLJava() {}

    /** What it says against the schema; empty when nothing. */
    static Optional<String> objection(String sdl) {
        SubgraphSchema schema =
                SubgraphReader.read(new SubgraphSdl("s", "", sdl), new Report()).orElseThrow();
        Document complete = complete(new Parser().parseDocument(sdl), schema);
        try {
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(complete));
            return Optional.empty();
        } catch (GraphQLException objection) {
            return Optional.of(String.valueOf(objection.getMessage()));
        }
    }

    private static Document complete(Document document, SubgraphSchema schema) {
        Set<String> types = new HashSet<>();
        Set<String> directives = new HashSet<>();
        List<Definition<?>> definitions = new ArrayList<>();
        document.getDefinitions().forEach(each -> note(each, types, directives));
        for (Definition<?> each : document.getDefinitions()) {
            switch (each) {
                // What it links is of no matter here, and its root types are found by their names.
                case SchemaDefinition node -> {
                    if (!(node instanceof SDLExtensionDefinition)) {
                        definitions.add(node.transform(builder -> builder.directives(List.of())));
                    }
                }
                case SDLExtensionDefinition node -> {
                    TypeDefinition<?> type = (TypeDefinition<?>) node;
                    definitions.add(types.add(type.getName()) ? definition(type) : each);
                }
                default -> definitions.add(each);
            }
        }
        Document.Builder complete = Document.newDocument();
        definitions.forEach(complete::definition);
        new Parser()
                .parseDocument(federation(schema, types, directives))
                .getDefinitions()
                .forEach(complete::definition);
        return complete.build();
    }

    private static String federation(SubgraphSchema schema, Set<String> types, Set<String> directives) {
        StringBuilder text = new StringBuilder();
        Stream.concat(schema.machinery().stream().sorted(), BY_CANONICAL_NAME.stream())
                .filter(types::add)
                .forEach(name -> text.append("scalar ").append(name).append('\n'));
        schema.directives().forEach((name, directive) -> {
            if (directive.origin() == DirectiveDef.Origin.SPEC && directives.add(name)) {
                text.append(definition(name, directive)).append('\n');
            }
        });
        // Federation adds fields to Query, by another name here, since some schemas write them themselves.
        return text.append(types.contains("Query") ? "extend " : "")
                .append("type Query { _federation: Int }")
                .toString();
    }

    private static void note(Definition<?> definition, Set<String> types, Set<String> directives) {
        switch (definition) {
            case SDLExtensionDefinition ignored -> {}
            case TypeDefinition<?> type -> types.add(type.getName());
            case DirectiveDefinition directive -> directives.add(directive.getName());
            default -> {}
        }
    }

    /** The builders of extensions' superclasses build definitions. */
    private static Definition<?> definition(TypeDefinition<?> extension) {
        return switch (extension) {
            case ObjectTypeDefinition node -> node.transform(builder -> {});
            case InterfaceTypeDefinition node -> node.transform(builder -> {});
            case UnionTypeDefinition node -> node.transform(builder -> {});
            case EnumTypeDefinition node -> node.transform(builder -> {});
            case InputObjectTypeDefinition node -> node.transform(builder -> {});
            case ScalarTypeDefinition node -> node.transform(builder -> {});
            default -> throw new IllegalArgumentException("Expected an extension of a type, got " + extension);
        };
    }

    private static String definition(String name, DirectiveDef directive) {
        String arguments = directive.arguments().values().stream()
                .map(each -> each.name() + ": " + each.type()
                        + (each.defaultValue() == null ? "" : " = " + each.defaultValue()))
                .collect(Collectors.joining(", ", "(", ")"));
        return "directive @" + name + (directive.arguments().isEmpty() ? "" : arguments)
                + (directive.repeatable() ? " repeatable" : "")
                + " on " + String.join(" | ", directive.locations());
    }
}
