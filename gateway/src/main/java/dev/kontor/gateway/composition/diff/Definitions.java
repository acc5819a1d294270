package dev.kontor.gateway.composition.diff;

import graphql.introspection.Introspection;
import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an API schema defines, by name.
 *
 * @param directives those that operations may have; others say nothing to clients
 * @param roots by kind of operation, the name of the type where it begins
 */
record Definitions(
        SequencedMap<String, TypeDefinition<?>> types,
        SequencedMap<String, DirectiveDefinition> directives,
        SequencedMap<String, String> roots,
        @Nullable Description description) {

    /** Every schema has them, defined or not. */
    private static final Set<String> BUILT_IN_SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");

    private static final Map<String, String> ROOT_TYPES =
            Map.of("query", "Query", "mutation", "Mutation", "subscription", "Subscription");

    private static final Set<Introspection.DirectiveLocation> EXECUTABLE = EnumSet.of(
            Introspection.DirectiveLocation.QUERY,
            Introspection.DirectiveLocation.MUTATION,
            Introspection.DirectiveLocation.SUBSCRIPTION,
            Introspection.DirectiveLocation.FIELD,
            Introspection.DirectiveLocation.FRAGMENT_DEFINITION,
            Introspection.DirectiveLocation.FRAGMENT_SPREAD,
            Introspection.DirectiveLocation.INLINE_FRAGMENT,
            Introspection.DirectiveLocation.VARIABLE_DEFINITION);

    /** @throws IllegalArgumentException when it has extensions or operations, or defines something twice */
    static Definitions of(Document document) {
        SequencedMap<String, TypeDefinition<?>> types = new LinkedHashMap<>();
        SequencedMap<String, DirectiveDefinition> directives = new LinkedHashMap<>();
        SchemaDefinition schema = null;
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case SDLExtensionDefinition ignored ->
                    throw new IllegalArgumentException("Expected an API schema, which has no extensions");
                case SchemaDefinition one -> schema = one;
                case DirectiveDefinition directive -> put(directives, directive);
                case TypeDefinition<?> type -> put(types, type);
                default -> throw new IllegalArgumentException("Expected an API schema, which has no operations");
            }
        }
        types.keySet().removeAll(BUILT_IN_SCALARS);
        directives.values().removeIf(directive -> executableLocations(directive).isEmpty());
        return new Definitions(
                types, directives, roots(schema, types), schema == null ? null : schema.getDescription());
    }

    private static <T extends NamedNode<?>> void put(Map<String, T> all, T definition) {
        if (all.put(definition.getName(), definition) != null) {
            throw new IllegalArgumentException("Expected one definition of " + definition.getName());
        }
    }

    private static SequencedMap<String, String> roots(
            @Nullable SchemaDefinition schema, Map<String, TypeDefinition<?>> types) {
        TreeMap<String, String> roots = new TreeMap<>();
        if (schema != null) {
            schema.getOperationTypeDefinitions()
                    .forEach(
                            root -> roots.put(root.getName(), root.getTypeName().getName()));
            return roots;
        }
        ROOT_TYPES.forEach((operation, type) -> {
            if (types.get(type) instanceof ObjectTypeDefinition) {
                roots.put(operation, type);
            }
        });
        return roots;
    }

    /** Names of the places in operations where a directive may stand. */
    static List<String> executableLocations(DirectiveDefinition directive) {
        return directive.getDirectiveLocations().stream()
                .map(NamedNode::getName)
                .filter(name ->
                        EXECUTABLE.stream().anyMatch(location -> location.name().equals(name)))
                .toList();
    }

    /** By name, in their order. */
    static <T extends NamedNode<?>> SequencedMap<String, T> named(List<T> nodes) {
        SequencedMap<String, T> byName = new LinkedHashMap<>();
        nodes.forEach(node -> byName.put(node.getName(), node));
        return byName;
    }

    /** Names of types, in their order, as {@code types} of a union or an {@code implements} has them. */
    @SuppressWarnings("rawtypes") // graphql-java's own signature of type lists
    static SequencedMap<String, String> typeNames(List<Type> types) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        types.forEach(type -> {
            if (type instanceof NamedNode<?> named) {
                names.put(named.getName(), named.getName());
            }
        });
        return names;
    }
}
