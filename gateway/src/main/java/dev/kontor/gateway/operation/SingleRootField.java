package dev.kontor.gateway.operation;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription has one root field, no introspection, and which one it is depends on no variable. graphql-java has a
 * rule for it that throws where a fragment is unknown or refers to itself, and where {@code @skip} or {@code @include}
 * has a variable. For documents that are valid but for this.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Single-Root-Field">Single root field</a>
 */
final class SingleRootField {

    private final Document document;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> responseKeys = new HashSet<>();
    private final List<OperationException.Mistake> mistakes = new ArrayList<>();

    private SingleRootField(Document document) {
        this.document = document;
    }

    static List<OperationException.Mistake> mistakes(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .flatMap(operation -> new SingleRootField(document).check(operation).stream())
                .toList();
    }

    private List<OperationException.Mistake> check(OperationDefinition operation) {
        visit(operation.getSelectionSet());
        if (responseKeys.size() > 1) {
            add("A subscription must have one root field.", operation);
        }
        return mistakes;
    }

    private void visit(@Nullable SelectionSet selections) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    checkConditions(field);
                    responseKeys.add(field.getResultKey());
                    if (field.getName().startsWith("__")) {
                        add("A subscription's root field must not be " + field.getName() + ".", field);
                    }
                }
                case InlineFragment fragment -> {
                    checkConditions(fragment);
                    visit(fragment.getSelectionSet());
                }
                case FragmentSpread spread -> {
                    checkConditions(spread);
                    if (visited.add(spread.getName())) {
                        document.getDefinitionsOfType(FragmentDefinition.class).stream()
                                .filter(fragment -> fragment.getName().equals(spread.getName()))
                                .forEach(fragment -> visit(fragment.getSelectionSet()));
                    }
                }
                default -> throw new IllegalStateException("Expected a selection, got " + selection);
            }
        }
    }

    private void checkConditions(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            if (Conditions.isCondition(directive)) {
                add("A subscription's root field must not depend on @" + directive.getName() + ".", directive);
            }
        }
    }

    private void add(String message, Node<?> at) {
        Optional<SourceLocation> location = Optional.ofNullable(at.getSourceLocation());
        mistakes.add(
                new OperationException.Mistake(message, location.map(List::of).orElse(List.of())));
    }
}
