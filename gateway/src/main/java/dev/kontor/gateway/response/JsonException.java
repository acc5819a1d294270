package dev.kontor.gateway.response;

/** Bytes that are not a JSON document, or nest deeper than is accepted. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JsonException(String message, int offset) {
        super(message + " at offset " + offset, null, false, false);
    }
}
