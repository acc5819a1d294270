package dev.kontor.gateway.operation;

import dev.kontor.gateway.federation.Access;
import java.util.Map;
import java.util.Set;

/**
 * What, beside its text, decides the shape of an operation's answer: the variables that its {@code @skip} and
 * {@code @include} read, and which of the supergraph's access rules its caller does not fulfil. Each variant is planned by itself, so that plans
 * need no conditions.
 *
 * @param conditions value of each condition variable
 * @param denied the rules that the caller does not fulfil
 */
public record Variant(Map<String, Boolean> conditions, Set<Access> denied) {

    public Variant {
        conditions = Map.copyOf(conditions);
        denied = Set.copyOf(denied);
    }
}
