package dev.kontor.gateway.operation;

import dev.kontor.gateway.federation.TypeRef;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Introspection is answered by graphql-java on the API schema, not by a subgraph.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Introspection">Introspection</a>
 */
final class Introspection {

    private Introspection() {}

    /** The type of a field that every schema has. */
    static TypeRef type(String field) {
        return switch (field) {
            case "__typename" -> new TypeRef.NonNull(new TypeRef.Named("String"));
            case "__schema" -> new TypeRef.NonNull(new TypeRef.Named("__Schema"));
            case "__type" -> new TypeRef.Named("__Type");
            default -> throw new IllegalArgumentException("Expected a meta field, got " + field);
        };
    }

    /** The same operation with nothing but the given root fields; null when there are none. */
    static @Nullable Document document(ValidDocument document, List<Field> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        List<Definition<?>> definitions = new ArrayList<>();
        definitions.add(document.operation()
                .transform(operation -> operation.selectionSet(
                        SelectionSet.newSelectionSet(fields).build())));
        definitions.addAll(document.fragments().values());
        return Document.newDocument().definitions(List.copyOf(definitions)).build();
    }
}
