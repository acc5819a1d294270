package dev.kontor.kit.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the fields of an operation with its fragments worked in, in time that grows with the document. Validation and the
 * limit of complexity work them in to count, and thirty fragments of which each has the next one twice are a billion fields.
 */
final class ExpandedSize extends SimplePerformantInstrumentation {

    private final int max;

    ExpandedSize(int max) {
        this.max = max;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Count count = new Count(input.getDocument(), max);
        for (OperationDefinition operation : input.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
            if (count.of(operation.getSelectionSet()) > max) {
                throw new AbortExecutionException(
                        "maximum query complexity exceeded: more than %d fields".formatted(max));
            }
        }
        return input;
    }

    private static final class Count {

        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Integer> known = new HashMap<>();
        private final int max;

        Count(Document document, int max) {
            this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, other) -> one));
            this.max = max;
        }

        /** Never much above the limit, so that it cannot overflow. */
        int of(@Nullable SelectionSet selections) {
            int fields = 0;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    fields = Math.min(fields + of(selection), max + 1);
                }
            }
            return fields;
        }

        private int of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> 1 + of(field.getSelectionSet());
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> of(spread);
                default -> throw new IllegalStateException("no selection of GraphQL: " + selection);
            };
        }

        /** A fragment within itself, or without a definition, is for validation to refuse. */
        private int of(FragmentSpread spread) {
            Integer counted = known.putIfAbsent(spread.getName(), 0);
            FragmentDefinition fragment = fragments.get(spread.getName());
            if (counted != null || fragment == null) {
                return counted == null ? 0 : counted;
            }
            int fields = of(fragment.getSelectionSet());
            known.put(spread.getName(), fields);
            return fields;
        }
    }
}
