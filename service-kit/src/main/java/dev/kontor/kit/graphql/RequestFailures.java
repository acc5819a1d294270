package dev.kontor.kit.graphql;

import dev.kontor.kit.error.ErrorCode;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonException;
import org.jboss.logging.Logger;

/**
 * Answers what fails outside of any resolver with a well-formed GraphQL error, where Quarkus would show a page with a
 * stack trace or an empty one. Among it is input that breaks {@code @oneOf}: the instrumentation that limits complexity
 * looks at arguments first, and what graphql-java throws there it handles nowhere.
 */
@ApplicationScoped
class RequestFailures {

    private static final Logger LOG = Logger.getLogger(RequestFailures.class);

    void register(@Observes Router router) {
        router.route("/graphql").failureHandler(RequestFailures::answer);
    }

    private static void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof OneOfTooManyKeysException || failure instanceof OneOfNullValueException) {
            // As SmallRye answers other requests that do not validate.
            answer(context, 200, ErrorCode.BAD_USER_INPUT, String.valueOf(failure.getMessage()));
        } else if (failure instanceof ClassCastException || failure instanceof JsonException) {
            // SmallRye takes the members of a request for what they should be: `"variables": 5` fails there.
            answer(context, 400, ErrorCode.BAD_USER_INPUT, "The request is not a GraphQL request.");
        } else if (failure == null || context.statusCode() < 500) {
            context.next(); // a status and nothing else, e.g. 413
        } else {
            LOG.error("A request failed outside of its resolvers", failure);
            answer(context, 500, ErrorCode.INTERNAL, "System error");
        }
    }

    private static void answer(RoutingContext context, int status, ErrorCode code, String message) {
        JsonObject error =
                new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code));
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
