package dev.kontor.kpi.error;

import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL union {@code ChangeAnnotationError}. */
@Union("ChangeAnnotationError")
@Description("What may go wrong changing or removing an annotation.")
public sealed interface ChangeAnnotationError permits InvalidInputError, NotFoundError, ConflictError {

    /** The problem as the graph tells it. */
    static ChangeAnnotationError of(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> InvalidInputError.of(invalid);
            case Problem.NotFound missing -> NotFoundError.of(missing);
        };
    }
}
