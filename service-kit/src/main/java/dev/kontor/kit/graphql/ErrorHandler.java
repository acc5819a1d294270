package dev.kontor.kit.graphql;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.error.ErrorCode;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Turns what a resolver throws into a GraphQL error with a code of {@link ErrorCode}. Only what is meant for the caller
 * is said; the rest goes to the log. SmallRye's own handler derives codes from the names of exception classes, which
 * would tell the caller of our insides.
 */
final class ErrorHandler implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(ErrorHandler.class);

    private record Answer(ErrorCode code, String message) {}

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphQLError error = coded(
                parameters.getException(), parameters.getPath().toList(), List.of(parameters.getSourceLocation()));
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** The error that a resolver's exception becomes. */
    static GraphQLError coded(Throwable thrown, List<Object> path, List<SourceLocation> places) {
        Answer answer = answer(thrown, path);
        return GraphqlErrorBuilder.newError()
                .message("%s", answer.message())
                .path(path)
                .locations(places)
                .extensions(Map.of("code", answer.code().name()))
                .build();
    }

    private static Answer answer(Throwable thrown, List<Object> path) {
        // Resolvers run on other threads, so that what they threw arrives wrapped.
        Throwable cause = thrown;
        while (cause != null) {
            switch (cause) {
                case BadUserInputException mistake -> {
                    return new Answer(ErrorCode.BAD_USER_INPUT, String.valueOf(mistake.getMessage()));
                }
                case ForbiddenException missingScope -> {
                    return new Answer(ErrorCode.FORBIDDEN, "Your token lacks the scope that this needs.");
                }
                case UnauthorizedException noIdentity -> {
                    return new Answer(ErrorCode.UNAUTHENTICATED, "This needs a valid bearer token.");
                }
                default -> cause = cause.getCause();
            }
        }
        LOG.errorf(thrown, "%s failed", path);
        return new Answer(ErrorCode.INTERNAL, "System error");
    }
}
