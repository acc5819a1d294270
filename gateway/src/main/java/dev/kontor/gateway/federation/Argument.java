package dev.kontor.gateway.federation;

import graphql.language.AstPrinter;
import graphql.language.Node;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An argument as it is sent on: its value stays the text of the client, so that nothing is re-rounded.
 *
 * @param value GraphQL literal, possibly with variables inside
 * @param variables names of those variables
 */
public record Argument(String name, String value, SortedSet<String> variables) {

    public static Argument of(graphql.language.Argument argument) {
        Value<?> value = argument.getValue();
        return new Argument(argument.getName(), AstPrinter.printAstCompact(value), variablesIn(value));
    }

    private static SortedSet<String> variablesIn(Node<?> value) {
        SortedSet<String> names = new TreeSet<>();
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(value);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof VariableReference variable) {
                names.add(variable.getName());
            }
            node.getChildren().forEach(open::push);
        }
        return names;
    }

    @Override
    public String toString() {
        return name + ":" + value;
    }
}
