package dev.kontor.kit.graphql;

import dev.kontor.kit.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds GraphQL requests, whose bodies are read whole, more tightly than {@code quarkus.http.limits.max-body-size} bounds
 * files, which are read as they come. A body of a length that is not told beforehand is not read.
 */
@ApplicationScoped
class RequestSize {

    /** Before whoever reads the body. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final long max;

    RequestSize(@ConfigProperty(name = "kontor.graphql.max-body-size", defaultValue = "1048576") long max) {
        this.max = max;
    }

    void register(@Observes Router router) {
        router.post("/graphql").order(FIRST).handler(this::check);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            refuse(request, 411, ErrorCode.INVALID_GRAPHQL_REQUEST, "The length of the body must be told beforehand.");
        } else if (length.length() > 18 || Long.parseLong(length) > max) {
            refuse(request, 413, ErrorCode.PAYLOAD_TOO_LARGE, "The body has more than %d bytes.".formatted(max));
        } else {
            request.next();
        }
    }

    /** The rest of the body is not waited for. */
    private static void refuse(RoutingContext request, int status, ErrorCode code, String message) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        Refusal.send(request, status, code, message);
    }
}
