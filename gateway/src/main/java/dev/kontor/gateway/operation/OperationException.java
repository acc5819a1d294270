package dev.kontor.gateway.operation;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;

/** A client's mistake in a request; carries what the client is told. */
public final class OperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes of requests that are refused before anything is fetched; the names are Apollo Router's. */
    public enum Code {
        /** The text is not a GraphQL document. */
        GRAPHQL_PARSE_FAILED,
        /** The document does not fit the schema. */
        GRAPHQL_VALIDATION_FAILED,
        /** No operation of that name, or several and none named. */
        GRAPHQL_UNKNOWN_OPERATION_NAME,
        /** A variable's value does not fit its type. */
        VALIDATION_INVALID_TYPE_VARIABLE,
        /** Larger than the gateway is set to accept. */
        OPERATION_TOO_COMPLEX,
        /** Valid, but the subgraphs offer no way to answer it that this gateway knows. */
        OPERATION_NOT_PLANNABLE
    }

    /** One thing that is wrong, and where in the document. */
    public record Mistake(String message, List<SourceLocation> locations) {}

    private final Code code;
    private final List<Mistake> mistakes;

    public OperationException(Code code, String message) {
        this(code, List.of(new Mistake(message, List.of())));
    }

    public OperationException(Code code, List<Mistake> mistakes) {
        super(code + ": " + mistakes.getFirst().message(), null, false, false);
        this.code = code;
        this.mistakes = List.copyOf(mistakes);
    }

    static OperationException of(Code code, List<? extends GraphQLError> errors) {
        return new OperationException(
                code,
                errors.stream()
                        .map(error -> new Mistake(
                                error.getErrorType() == ErrorType.ValidationError
                                        ? error.getMessage().replaceFirst("^Validation error[^:]*: ", "")
                                        : error.getMessage(),
                                error.getLocations() == null ? List.of() : error.getLocations()))
                        .toList());
    }

    public Code code() {
        return code;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
