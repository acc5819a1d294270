package dev.kontor.kpi.error;

import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL union {@code SetKpiTargetError}. */
@Union("SetKpiTargetError")
@Description("What may go wrong setting a target.")
public sealed interface SetKpiTargetError permits InvalidInputError, NotFoundError {

    /** The problem as the graph tells it. */
    static SetKpiTargetError of(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> InvalidInputError.of(invalid);
            case Problem.NotFound missing -> NotFoundError.of(missing);
        };
    }
}
