package dev.kontor.kit.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.kontor.kit.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Refuses bodies that are no GraphQL request before SmallRye reads them, which would fail in ways of its own, or make
 * something of them: of a body of another type, of a member that comes twice.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">GraphQL over HTTP</a>
 */
@ApplicationScoped
class RequestForm {

    /** After Quarkus has found out who asks, which it does at -100 at the latest, and before SmallRye, at 0 and more. */
    private static final int AUTHORIZED = -10;

    /** The deepest input has four levels of objects and lists; a document is text here and has a limit of its own. */
    private static final int MAX_DEPTH = 100;

    /** Numbers of more than 1,000 characters, Jackson's limit, are no numbers of ours either. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    void register(@Observes Router router) {
        router.route("/graphql").order(AUTHORIZED).handler(RequestForm::checkMethod);
        // A route reads the body first of all, so that this takes two.
        router.post("/graphql").order(AUTHORIZED).handler(RequestForm::checkType);
        router.post("/graphql")
                .order(AUTHORIZED + 1)
                .handler(BodyHandler.create(false))
                .handler(RequestForm::checkBody);
    }

    /** Quarkus would have no page for most methods, and a status without a word for GET, which opens WebSockets only. */
    private static void checkMethod(RoutingContext request) {
        HttpMethod method = request.request().method();
        boolean opens = method.equals(HttpMethod.GET)
                && request.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
        if (opens || method.equals(HttpMethod.POST) || method.equals(HttpMethod.OPTIONS)) {
            request.next();
        } else {
            request.response().putHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
            Refusal.send(request, 405, ErrorCode.METHOD_NOT_ALLOWED, "GraphQL is asked by POST, or over a WebSocket.");
        }
    }

    private static void checkType(RoutingContext request) {
        String type = Objects.requireNonNullElse(request.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
        if (type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json")) {
            request.next();
        } else {
            Refusal.send(request, 415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
        }
    }

    private static void checkBody(RoutingContext request) {
        Optional<String> fault =
                fault(Objects.requireNonNullElseGet(request.body().buffer(), Buffer::buffer));
        if (fault.isEmpty()) {
            request.next();
        } else {
            Refusal.send(request, 400, ErrorCode.INVALID_GRAPHQL_REQUEST, fault.get());
        }
    }

    private static Optional<String> fault(Buffer body) {
        try (JsonParser json = JSON.createParser(body.getBytes())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of("The body must be a JSON object.");
            }
            boolean hasQuery = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                if (!fits(member, value)) {
                    return Optional.of("`%s` is of the wrong type.".formatted(member));
                }
                hasQuery |= member.equals("query") && json.getTextLength() > 0;
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                return Optional.of("The body must be a single JSON object.");
            }
            return hasQuery ? Optional.empty() : Optional.of("The body must have a `query`.");
        } catch (IOException malformed) {
            return Optional.of(
                    "The body is not JSON, or has a member twice, or is deeper or has longer numbers than is read.");
        }
    }

    /** Other members mean nothing. */
    private static boolean fits(String member, JsonToken value) {
        return switch (member) {
            case "query" -> value == JsonToken.VALUE_STRING;
            case "operationName" -> value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL;
            case "variables", "extensions" -> value == JsonToken.START_OBJECT || value == JsonToken.VALUE_NULL;
            default -> true;
        };
    }
}
