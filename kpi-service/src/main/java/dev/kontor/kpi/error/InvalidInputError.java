package dev.kontor.kpi.error;

import dev.kontor.kit.error.UserError;
import dev.kontor.kpi.problem.Problem;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code InvalidInputError}. */
@Type("InvalidInputError")
@Shareable
@Description("A value breaks a rule.")
public record InvalidInputError(
        @NonNull @Description("For people.") String message,

        @Description("Path into the input.") @Nullable List<@NonNull String> path,

        @NonNull @Description("Stable rule code, e.g. `NAME_BLANK`.")
        String rule)
        implements UserError,
                RecordMeasurementsError,
                SetKpiTargetError,
                RenameCompanyError,
                CreateKpiDefinitionError,
                ChangeKpiDefinitionError,
                AnnotateKpiError,
                ChangeAnnotationError {

    /** The problem as the graph tells it. */
    public static InvalidInputError of(Problem.Invalid problem) {
        return new InvalidInputError(problem.message(), problem.path(), problem.rule());
    }
}
