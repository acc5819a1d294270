package dev.kontor.kit.error;

/** The closed list of {@code extensions.code} values in the errors of both services. */
public enum ErrorCode {
    /** No valid token; the request has not been looked at. */
    UNAUTHENTICATED,
    /** The token lacks the scope that the field needs. */
    FORBIDDEN,
    /** The body is no GraphQL request. */
    INVALID_GRAPHQL_REQUEST,
    /** The path takes requests by POST, and subscriptions over WebSockets. */
    METHOD_NOT_ALLOWED,
    /** The body is larger than what is read. */
    PAYLOAD_TOO_LARGE,
    /** The body is not JSON. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The text is not a GraphQL document, or is longer or deeper than is read. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument or a variable cannot be, e.g. a page size or a date. */
    BAD_USER_INPUT,
    /** The service is at fault; its log has the cause. */
    INTERNAL
}
