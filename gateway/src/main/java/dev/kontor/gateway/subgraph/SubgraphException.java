package dev.kontor.gateway.subgraph;

/** A subgraph did not answer as it should. The message is fit for clients: it names the subgraph and no address. */
public final class SubgraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes; the names are Apollo Router's. */
    public enum Code {
        /** No connection, no answer in time, or an HTTP status that means failure. */
        SUBREQUEST_HTTP_ERROR,
        /** An answer that is not a GraphQL response. */
        SUBREQUEST_MALFORMED_RESPONSE
    }

    private final Code code;

    public SubgraphException(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
