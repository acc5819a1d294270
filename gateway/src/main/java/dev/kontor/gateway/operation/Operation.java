package dev.kontor.gateway.operation;

import graphql.language.Document;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A normalised operation: ready to be planned.
 *
 * @param selection what is selected on the root type
 * @param variables types and defaults of its variables as the client wrote them, by name, e.g. {@code Int! = 3}
 * @param overrides the labels of progressive overrides that are active for it
 * @param introspection its introspection fields as a document of their own; null when it asks for none
 */
public record Operation(
        Kind kind,
        SelectionSet selection,
        SequencedMap<String, String> variables,
        Set<String> overrides,
        @Nullable Document introspection) {

    public enum Kind {
        QUERY,
        MUTATION,
        SUBSCRIPTION;

        /** The keyword of GraphQL. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The normalised document, indented, with the objects each field applies to where that is not all. */
    @Override
    public String toString() {
        return new OperationPrinter().print(this);
    }
}
