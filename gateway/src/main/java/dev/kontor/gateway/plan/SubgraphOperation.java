package dev.kontor.gateway.plan;

import java.util.List;

/**
 * An operation as it is sent.
 *
 * @param text the document
 * @param variables names of the client's variables that it uses, which are sent along unchanged
 */
public record SubgraphOperation(String text, List<String> variables) {

    public SubgraphOperation {
        variables = List.copyOf(variables);
    }
}
