package dev.kontor.kit.graphql;

import dev.kontor.kit.error.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Unremovable;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * SmallRye's service, over HTTP and WebSockets, for requests that never come to be executed: it answers them without a
 * code, since they do not get as far as {@link CodedErrors}. Here they get one.
 */
@Alternative
@Unremovable // looked up by name, so that nothing seems to use it
@Priority(1)
@Singleton
class CodedExecution extends ExecutionService {

    private static final Logger LOG = Logger.getLogger(CodedExecution.class);
    private static final String UNREADABLE = "This is not a GraphQL document, or it is longer or deeper than is read.";

    CodedExecution(GraphQLSchema schema, Schema model) {
        super(schema, withoutBatches(model));
    }

    /** All that SmallRye's service looks at, but for the batches that it would make: {@link FreshBatches} does. */
    private static Schema withoutBatches(Schema model) {
        Schema same = new Schema();
        same.setSubscriptions(model.getSubscriptions());
        return same;
    }

    @Override
    public void execute(
            @Nullable JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        Coded coded = new Coded(writer, Transport.of(context.get(Transport.HEADERS)));
        if (isRequest(request)) {
            super.execute(request, context, coded, async);
        } else {
            writer.write(refusal(ErrorCode.INVALID_GRAPHQL_REQUEST, "The payload is no GraphQL request."));
        }
    }

    /** Bodies are looked at by {@link RequestForm} already; what comes over a WebSocket is not. */
    private static boolean isRequest(@Nullable JsonObject request) {
        return request != null
                && request.get("query") instanceof JsonString query
                && !query.getString().isEmpty()
                && isAbsentOr(ValueType.STRING, request.get("operationName"))
                && isAbsentOr(ValueType.OBJECT, request.get("variables"))
                && isAbsentOr(ValueType.OBJECT, request.get("extensions"));
    }

    private static boolean isAbsentOr(ValueType type, @Nullable JsonValue value) {
        return value == null || value.getValueType() == ValueType.NULL || value.getValueType() == type;
    }

    private record Coded(ExecutionResponseWriter writer, Transport transport) implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            ExecutionResult result = response.getExecutionResult();
            boolean unread = !result.isDataPresent()
                    && result.getErrors().stream().allMatch(error -> error.getExtensions() == null);
            writer.write(unread ? refusal(ErrorCode.GRAPHQL_PARSE_FAILED, UNREADABLE) : response);
        }

        @Override
        public void fail(Throwable failure) {
            if (failure instanceof OneOfTooManyKeysException || failure instanceof OneOfNullValueException) {
                // The instrumentation that limits complexity looks at arguments first, and what graphql-java throws
                // there it handles nowhere.
                writer.write(refusal(ErrorCode.BAD_USER_INPUT, String.valueOf(failure.getMessage())));
            } else if (transport == Transport.WEB_SOCKET) {
                LOG.error("An operation failed outside of its resolvers", failure);
                writer.write(refusal(ErrorCode.INTERNAL, "System error"));
            } else {
                writer.fail(failure);
            }
        }
    }

    private static ExecutionResponse refusal(ErrorCode code, String message) {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of("code", code.name()))
                .build();
        return new ExecutionResponse(
                ExecutionResult.newExecutionResult().addError(error).build());
    }
}
