package dev.kontor.gateway.http;

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
}
