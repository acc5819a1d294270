package dev.kontor.gateway.supergraph;

/** A supergraph that cannot be served, with the reason in one sentence. */
public final class SupergraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as a stable code. */
    public enum Code {
        /** The text is not GraphQL SDL, or contradicts itself. */
        INVALID_SUPERGRAPH,
        /** The text is SDL, but no composition tool made it. */
        NOT_A_SUPERGRAPH,
        /** It needs a feature that this gateway does not have, so answers could be wrong or insecure. */
        UNSUPPORTED_FEATURE
    }

    private final Code code;

    public SupergraphException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public SupergraphException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
