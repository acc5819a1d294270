package dev.kontor.gateway.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What answers under which path. Health and metrics have theirs from Quarkus. */
@ApplicationScoped
public class Routes {

    private final GraphQLEndpoint endpoint;
    private final long maxBodySize;

    public Routes(
            GraphQLEndpoint endpoint,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.endpoint = endpoint;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void register(@Observes Router router) {
        router.route("/graphql")
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(endpoint::handle)
                .failureHandler(Routes::fail);
    }

    private static void fail(RoutingContext context) {
        MediaTypes mediaType = MediaTypes.accepted(context).orElse(MediaTypes.JSON);
        if (context.statusCode() == 413) {
            GraphQLEndpoint.refuse(context, mediaType, 413, "PAYLOAD_TOO_LARGE", "The body is too large.");
        } else {
            GraphQLEndpoint.refuse(context, mediaType, 500, "INTERNAL_SERVER_ERROR", "The gateway failed.");
        }
    }
}
