package dev.kontor.gateway.http;

import dev.kontor.gateway.runtime.Caller;
import io.vertx.core.MultiMap;

/**
 * Who gets to see the plan of the own operation: those who ask for it, where the gateway is set to tell. Plans name
 * subgraphs and fields that the API hides, so nobody sees them unless somebody decided so. Who may not is not told that
 * there is something to be seen.
 */
record QueryPlanExposure(GatewayConfig.QueryPlanConfig config) {

    /** {@code Kontor-Query-Plan: include} asks for the plan beside the answer. */
    private static final String HEADER = "kontor-query-plan";

    private static final String INCLUDE = "include";

    boolean isWanted(MultiMap headers, Caller caller) {
        return config.exposed()
                && config.scope().map(caller.scopes()::contains).orElse(true)
                && INCLUDE.equalsIgnoreCase(headers.get(HEADER));
    }
}
