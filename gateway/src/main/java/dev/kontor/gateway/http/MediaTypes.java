package dev.kontor.gateway.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which media type a response has.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types">Media types</a>
 */
enum MediaTypes {
    /** The response's status says whether the request was well formed and valid. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),

    /** For clients that know no other; a request that is understood is answered with status 200. */
    JSON("application/json");

    private final String contentType;

    MediaTypes(String type) {
        this.contentType = type + "; charset=utf-8";
    }

    String contentType() {
        return contentType;
    }

    /** What the client likes best of what there is; empty when it accepts neither. */
    static Optional<MediaTypes> accepted(RoutingContext context) {
        List<MIMEHeader> accept = context.parsedHeaders().accept();
        if (accept.isEmpty()) {
            return Optional.of(JSON);
        }
        for (MIMEHeader header : accept) {
            // Vert.x says null where the client said "*".
            boolean application =
                    header.component() == null || header.component().equals("application");
            if (header.weight() > 0 && application) {
                switch (Objects.requireNonNullElse(header.subComponent(), "*")) {
                    case "graphql-response+json" -> {
                        return Optional.of(GRAPHQL_RESPONSE);
                    }
                    case "json", "*" -> {
                        return Optional.of(JSON);
                    }
                    default -> {
                        // Not something that we have.
                    }
                }
            }
        }
        return Optional.empty();
    }
}
