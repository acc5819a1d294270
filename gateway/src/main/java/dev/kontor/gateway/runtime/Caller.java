package dev.kontor.gateway.runtime;

import dev.kontor.gateway.federation.Access;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks: whether a valid token says so, and the scopes it carries. */
public record Caller(boolean authenticated, Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller(false, Set.of());

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Those of the rules that the caller does not fulfil. */
    Set<Access> unmet(Set<Access> rules) {
        return rules.isEmpty()
                ? Set.of()
                : rules.stream()
                        .filter(rule -> !rule.isGrantedTo(authenticated, scopes))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
