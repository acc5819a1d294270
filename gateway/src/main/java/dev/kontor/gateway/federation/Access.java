package dev.kontor.gateway.federation;

import java.util.List;
import java.util.Set;

/**
 * What a caller must have to see a field or a type. All parts must hold.
 *
 * @param authenticated a valid token
 * @param scopes any of these sets of scopes, wholly; empty when none is asked for
 * @param policies any of these sets of policies, wholly; empty when none is asked for
 * @see <a href="https://specs.apollo.dev/federation/v2.9/#@requiresScopes">requiresScopes</a>
 */
public record Access(boolean authenticated, List<Set<String>> scopes, List<Set<String>> policies) {

    public static final Access PUBLIC = new Access(false, List.of(), List.of());

    public Access {
        scopes = scopes.stream().map(Set::copyOf).toList();
        policies = policies.stream().map(Set::copyOf).toList();
    }

    /** Whether a caller may pass; no policy is ever granted, since none is evaluated here. */
    public boolean isGrantedTo(boolean callerAuthenticated, Set<String> callerScopes) {
        return (!authenticated || callerAuthenticated)
                && (scopes.isEmpty() || scopes.stream().anyMatch(callerScopes::containsAll))
                && (policies.isEmpty() || policies.stream().anyMatch(Set::isEmpty));
    }
}
