package dev.kontor.gateway.operation;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code @skip} and {@code @include}.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Directives</a>
 */
public final class Conditions {

    private Conditions() {}

    /** Names of the variables that decide what is left out anywhere in the document. */
    public static Set<String> variables(ValidDocument document) {
        Set<String> names = new TreeSet<>();
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document.operation());
        document.fragments().values().forEach(open::push);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Directive directive
                    && isCondition(directive)
                    && condition(directive) instanceof VariableReference variable) {
                names.add(variable.getName());
            }
            node.getChildren().forEach(open::push);
        }
        return names;
    }

    /** The values of those variables; one that is only declared by an unused fragment counts as false. */
    public static Map<String, Boolean> values(Set<String> variables, CoercedVariables coerced) {
        Map<String, Boolean> values = new TreeMap<>();
        variables.forEach(name -> values.put(name, Boolean.TRUE.equals(coerced.get(name))));
        return values;
    }

    static boolean include(DirectivesContainer<?> selection, Variant variant) {
        for (Directive directive : selection.getDirectives()) {
            if (isCondition(directive)) {
                boolean value = switch (condition(directive)) {
                    case BooleanValue literal -> literal.isValue();
                    case VariableReference variable -> variant.conditions().getOrDefault(variable.getName(), false);
                    default -> throw new IllegalStateException("Validation lets no other condition pass");
                };
                if (value == directive.getName().equals("skip")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isCondition(Directive directive) {
        return directive.getName().equals("skip") || directive.getName().equals("include");
    }

    private static Node<?> condition(Directive directive) {
        Argument condition = directive.getArgument("if");
        if (condition == null) {
            throw new IllegalStateException("Validation lets no @" + directive.getName() + " pass without a condition");
        }
        return condition.getValue();
    }
}
