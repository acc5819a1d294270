package dev.kontor.kpi.error;

import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL union {@code RenameCompanyError}. */
@Union("RenameCompanyError")
@Description("What may go wrong renaming the company.")
public sealed interface RenameCompanyError permits InvalidInputError {

    /** The problem as the graph tells it. */
    static RenameCompanyError of(Problem.Invalid problem) {
        return InvalidInputError.of(problem);
    }
}
