package dev.kontor.kit.graphql;

import dev.kontor.kit.error.ErrorCode;
import graphql.ErrorClassification;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.InvalidSyntaxError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a code to the errors that {@link ErrorHandler} does not see: documents that do not validate, variables that do not
 * fit, and what fails in subscriptions, whose events come by here one by one. Of their messages it keeps what helps the caller, and neither names of classes nor the caller's own text at
 * length.
 */
final class CodedErrors extends SimplePerformantInstrumentation {

    /** Long enough for a path and a reason; a value of a megabyte is not echoed. */
    private static final int MAX_MESSAGE = 300;

    /** SmallRye's and graphql-java's words for a value of the wrong kind, with Java classes in them. */
    private static final Pattern INSIDES =
            Pattern.compile("SRGQL\\d+|ObjectValue\\{|\\bclass [a-z]+\\.|java\\.|dev\\.kontor");

    private static final Pattern VARIABLE = Pattern.compile("[Vv]ariable '([_A-Za-z0-9]{1,100})'");

    /** An error as it is sent. */
    private record Coded(String message, List<SourceLocation> places, ErrorCode code) implements GraphQLError {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public List<SourceLocation> getLocations() {
            return places;
        }

        /** SmallRye sends a classification, by default the name of a class; the code says as much. */
        @Override
        public ErrorClassification getErrorType() {
            return ErrorClassification.errorClassification(code.name());
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of("code", code.name());
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        List<GraphQLError> errors =
                result.getErrors().stream().map(CodedErrors::coded).toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(errors)));
    }

    private static GraphQLError coded(GraphQLError error) {
        return switch (error) {
            case InvalidSyntaxError unreadable -> coded(unreadable, ErrorCode.GRAPHQL_PARSE_FAILED);
            case ValidationError invalid -> coded(invalid, ErrorCode.GRAPHQL_VALIDATION_FAILED);
            // What subscriptions throw, at once or later, goes to SmallRye's handler, which no setting replaces.
            case ExceptionWhileDataFetching thrown ->
                ErrorHandler.coded(thrown.getException(), thrown.getPath(), thrown.getLocations());
            // Variables that cannot be coerced; errors of resolvers are no exceptions, ErrorHandler made them.
            case GraphQLException misfit -> coded(error, ErrorCode.BAD_USER_INPUT);
            default -> error;
        };
    }

    private static GraphQLError coded(GraphQLError error, ErrorCode code) {
        List<SourceLocation> places = error.getLocations() == null ? List.of() : error.getLocations();
        return new Coded(message(String.valueOf(error.getMessage())), places, code);
    }

    private static String message(String original) {
        if (INSIDES.matcher(original).find()) {
            Matcher variable = VARIABLE.matcher(original);
            return variable.find()
                    ? "The value of the variable '%s' does not fit its type.".formatted(variable.group(1))
                    : "A value does not fit its type.";
        }
        return original.length() <= MAX_MESSAGE ? original : original.substring(0, MAX_MESSAGE) + "…";
    }
}
