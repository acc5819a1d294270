package dev.kontor.kit.error;

/** The closed list of {@code extensions.code} values in the errors of both services. */
public enum ErrorCode {
    /** No valid token; the request has not been looked at. */
    UNAUTHENTICATED,
    /** The token lacks the scope that the field needs. */
    FORBIDDEN,
    /** An argument is out of bounds, e.g. a page size. */
    BAD_USER_INPUT,
    /** The service is at fault; its log has the cause. */
    INTERNAL
}
