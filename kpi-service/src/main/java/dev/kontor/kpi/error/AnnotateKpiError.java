package dev.kontor.kpi.error;

import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL union {@code AnnotateKpiError}. */
@Union("AnnotateKpiError")
@Description("What may go wrong annotating a KPI.")
public sealed interface AnnotateKpiError permits InvalidInputError, NotFoundError {

    /** The problem as the graph tells it. */
    static AnnotateKpiError of(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> InvalidInputError.of(invalid);
            case Problem.NotFound missing -> NotFoundError.of(missing);
        };
    }
}
