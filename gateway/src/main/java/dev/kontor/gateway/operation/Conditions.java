package dev.kontor.gateway.operation;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.VariableDefinition;
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

    /** Names of the operation's variables that decide what is left out. */
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
        // Fragments may be meant for other operations of the document and read those' variables.
        names.retainAll(document.operation().getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .toList());
        return names;
    }

    /**
     * The values of those variables. A variable with a default may be nullable and yet stand where null may not: given
     * as null, it is refused.
     *
     * @see <a href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">Variable usages</a>
     */
    public static Map<String, Boolean> values(Set<String> variables, CoercedVariables coerced) {
        Map<String, Boolean> values = new TreeMap<>();
        for (String name : variables) {
            if (!(coerced.get(name) instanceof Boolean value)) {
                throw new OperationException(
                        OperationException.Code.VALIDATION_INVALID_TYPE_VARIABLE,
                        "The variable \"$" + name + "\" decides a @skip or @include, so it must not be null.");
            }
            values.put(name, value);
        }
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

    static boolean isCondition(Directive directive) {
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
