package dev.kontor.gateway.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What answers under which path. Health and metrics have theirs from Quarkus. */
@ApplicationScoped
public class Routes {

    private final GraphQLEndpoint endpoint;
    private final long maxRequestSize;

    public Routes(GraphQLEndpoint endpoint, GatewayConfig config) {
        this.endpoint = endpoint;
        this.maxRequestSize = config.maxRequestSize();
    }

    void register(@Observes Router router) {
        router.route("/graphql")
                .handler(BodyHandler.create(false).setBodyLimit(maxRequestSize))
                .handler(endpoint::handle)
                .failureHandler(Routes::fail);
    }

    private static void fail(RoutingContext context) {
        Exchange.of(context)
                .refuse(context.statusCode() == 413 ? Refusal.PAYLOAD_TOO_LARGE : Refusal.INTERNAL_SERVER_ERROR);
    }
}
