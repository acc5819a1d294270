package dev.kontor.kit.graphql;

import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an operation came. */
enum Transport {
    HTTP,
    WEB_SOCKET;

    /** SmallRye's name, in the context of an operation, for the headers of the request, or of the one that opened the WebSocket. */
    static final String HEADERS = "httpHeaders";

    /** @param headers by name; null for none */
    static Transport of(@Nullable Object headers) {
        return headers instanceof Map<?, ?> named
                        && named.keySet().stream()
                                .anyMatch(name -> HttpHeaders.UPGRADE.toString().equalsIgnoreCase(String.valueOf(name)))
                ? WEB_SOCKET
                : HTTP;
    }
}
