package dev.kontor.kpi.error;

import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL union {@code CreateKpiDefinitionError}. */
@Union("CreateKpiDefinitionError")
@Description("What may go wrong creating a definition.")
public sealed interface CreateKpiDefinitionError permits InvalidInputError {

    /** The problem as the graph tells it. */
    static CreateKpiDefinitionError of(Problem.Invalid problem) {
        return InvalidInputError.of(problem);
    }
}
