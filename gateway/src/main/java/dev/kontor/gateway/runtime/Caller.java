package dev.kontor.gateway.runtime;

import java.util.Set;

/** Who asks: whether a valid token says so, and the scopes it carries. */
public record Caller(boolean authenticated, Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller(false, Set.of());

    public Caller {
        scopes = Set.copyOf(scopes);
    }
}
