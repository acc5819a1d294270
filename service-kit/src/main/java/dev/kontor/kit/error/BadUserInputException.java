package dev.kontor.kit.error;

/**
 * The request cannot be answered as it was put, e.g. a page size out of bounds. Becomes a GraphQL error with
 * {@code extensions.code} {@code BAD_USER_INPUT} that shows the message to the caller. For what a person can put right in
 * a form, mutations answer with a {@link UserError} instead.
 */
public final class BadUserInputException extends RuntimeException {

    public BadUserInputException(String message) {
        super(message);
    }
}
