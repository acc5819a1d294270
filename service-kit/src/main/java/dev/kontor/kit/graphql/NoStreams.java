package dev.kontor.kit.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

/** Refuses subscriptions where an operation has a single answer, before anything is subscribed to. */
final class NoStreams extends SimplePerformantInstrumentation {

    /** It is the request that is wrong, not the document: {@link RequestFailures} gives it a status. */
    static final class SubscriptionRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SubscriptionRefused() {
            super("A subscription needs a WebSocket (graphql-transport-ws).");
        }
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        if (execution.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
                && Transport.of(execution.getGraphQLContext().get(Transport.HEADERS)) == Transport.HTTP) {
            throw new SubscriptionRefused();
        }
        return null;
    }
}
