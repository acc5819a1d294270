package dev.kontor.kpi.error;

import dev.kontor.kit.error.UserError;
import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code NotFoundError}. */
@Type("NotFoundError")
@Shareable
@Description("Nothing visible has that id.")
public record NotFoundError(
        @NonNull @Description("For people.") String message,

        @Description("Path into the input.") @Nullable List<@NonNull String> path)
        implements UserError,
                RecordMeasurementsError,
                SetKpiTargetError,
                ChangeKpiDefinitionError,
                AnnotateKpiError,
                ChangeAnnotationError {

    static NotFoundError of(Problem.NotFound problem) {
        return new NotFoundError(problem.message(), problem.path());
    }
}
