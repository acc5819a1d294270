package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Operation;
import graphql.language.Document;
import graphql.language.OperationTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The root types of a schema: {@code schema { query: Q }} → Q becomes Query.
 *
 * @param operations those that there is a root type for
 * @param renamed root types by the name they have in the SDL, to the one they get; those that have it are not in it
 * @see <a href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Root operation types</a>
 */
record Roots(Set<Operation> operations, Map<String, String> renamed) {

    static Roots of(Document document, Elements elements, Report report) {
        Map<Operation, String> roots = new EnumMap<>(Operation.class);
        Set<String> types = new HashSet<>();
        document.getDefinitionsOfType(TypeDefinition.class).forEach(type -> types.add(type.getName()));
        Set<String> used = new HashSet<>();
        boolean defined = false;
        for (SchemaDefinition schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            boolean extension = schema instanceof SDLExtensionDefinition;
            if (defined && !extension) {
                report.error(
                        ErrorCode.INVALID_GRAPHQL, "schema", elements.place(schema), "The schema is defined twice.");
            }
            defined |= !extension;
            for (OperationTypeDefinition root : schema.getOperationTypeDefinitions()) {
                Operation operation = Operation.ofKeyword(root.getName()).orElseThrow();
                String type = root.getTypeName().getName();
                String former = roots.put(operation, type);
                elements.unique(former, "root of", root.getName(), elements.place(root));
                String problem = types.contains(type) ? null : "There is no type " + type + ".";
                if (problem == null && !used.add(type)) {
                    problem = type + " is the root type of two kinds of operation.";
                }
                if (problem != null) {
                    report.error(ErrorCode.INVALID_GRAPHQL, "schema", elements.place(root), problem);
                }
            }
        }
        if (!defined) {
            for (Operation operation : Operation.values()) {
                if (types.contains(operation.rootType())) {
                    roots.putIfAbsent(operation, operation.rootType());
                }
            }
        }
        return new Roots(Set.copyOf(roots.keySet()), renamed(roots, document, elements, report));
    }

    private static Map<String, String> renamed(
            Map<Operation, String> roots, Document document, Elements elements, Report report) {
        Map<String, String> renamed = new HashMap<>();
        roots.forEach((operation, name) -> {
            if (name.equals(operation.rootType())) {
                return;
            }
            renamed.put(name, operation.rootType());
            document.getDefinitionsOfType(TypeDefinition.class).stream()
                    .filter(type -> type.getName().equals(operation.rootType()))
                    .findFirst()
                    .ifPresent(namesake -> report.error(
                            used(operation),
                            namesake.getName(),
                            elements.place(namesake),
                            "The root type of the " + operation.keyword() + " operations is " + name
                                    + ", and would be called " + namesake.getName()
                                    + " in the supergraph, which another type is called here."));
        });
        return renamed;
    }

    private static ErrorCode used(Operation operation) {
        return switch (operation) {
            case QUERY -> ErrorCode.ROOT_QUERY_USED;
            case MUTATION -> ErrorCode.ROOT_MUTATION_USED;
            case SUBSCRIPTION -> ErrorCode.ROOT_SUBSCRIPTION_USED;
        };
    }
}
