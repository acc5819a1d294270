package dev.kontor.gateway.runtime;

import dev.kontor.gateway.executor.CompiledPlan;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.projection.Projection;

/** All that can be worked out of an operation before it is run. */
public record PreparedOperation(Operation.Kind kind, CompiledPlan plan, Projection projection) {

    /** What a field of the response takes, in characters of a plan. */
    private static final int FIELD = 10;

    /** How much it is to keep, in characters of a plan. */
    int size() {
        return plan.plan().length() + FIELD * projection.size();
    }
}
