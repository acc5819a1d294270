package dev.kontor.gateway.operation;

import dev.kontor.gateway.federation.Access;
import java.util.Map;
import java.util.Set;

/**
 * What, beside its text, decides an operation's plan: the variables that its {@code @skip} and {@code @include} read,
 * which of the supergraph's access rules its caller does not fulfil, and which progressive overrides are in effect. Each
 * variant is planned by itself, so that plans need no conditions.
 *
 * @param conditions value of each condition variable
 * @param denied the rules that the caller does not fulfil
 * @param overrides the active labels of progressive overrides
 */
public record Variant(Map<String, Boolean> conditions, Set<Access> denied, Set<String> overrides) {

    public Variant {
        conditions = Map.copyOf(conditions);
        denied = Set.copyOf(denied);
        overrides = Set.copyOf(overrides);
    }
}
