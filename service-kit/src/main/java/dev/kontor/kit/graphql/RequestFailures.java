package dev.kontor.kit.graphql;

import dev.kontor.kit.error.ErrorCode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Answers what fails outside of any resolver with a well-formed GraphQL error, where Quarkus would show a page with a
 * stack trace or an empty one.
 */
@ApplicationScoped
class RequestFailures {

    private static final Logger LOG = Logger.getLogger(RequestFailures.class);

    void register(@Observes Router router) {
        router.route("/graphql").failureHandler(RequestFailures::answer);
    }

    private static void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null || context.statusCode() < 500) {
            context.next(); // a status and nothing else, e.g. 413
        } else if (failure instanceof NoStreams.SubscriptionRefused) {
            Refusal.send(context, 400, ErrorCode.INVALID_GRAPHQL_REQUEST, String.valueOf(failure.getMessage()));
        } else {
            LOG.error("A request failed outside of its resolvers", failure);
            Refusal.send(context, 500, ErrorCode.INTERNAL, "System error");
        }
    }
}
