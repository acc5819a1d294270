package dev.kontor.gateway.http;

/** Why a request is answered without being looked at by the engine: the status, and what the client is told. */
enum Refusal {
    NOT_ACCEPTABLE(406, "Accept application/graphql-response+json or application/json."),
    METHOD_NOT_ALLOWED(405, "Use GET for queries and POST for all operations."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be of type application/json."),
    PAYLOAD_TOO_LARGE(413, "The body is too large."),
    INVALID_GRAPHQL_REQUEST(400, "The request is not a GraphQL request."),
    UNAUTHENTICATED(401, "A valid bearer token is needed."),
    SUBSCRIPTION_MAX_LIMIT(503, "The gateway has as many subscriptions open as it is set to serve."),
    NO_SUPERGRAPH(503, "The gateway has no supergraph yet."),
    INTERNAL_SERVER_ERROR(500, "The gateway failed.");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }
}
