package dev.kontor.kpi.error;

import dev.kontor.kit.error.UserError;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code ConflictError}. */
@Type("ConflictError")
@Shareable
@Description("Someone else changed it first.")
public record ConflictError(
        @NonNull @Description("For people.") String message,

        @Description("Path into the input, e.g. `[\"input\",\"expectedVersion\"]`.") @Nullable List<@NonNull String> path,

        @Description("Version to re-read.") int currentVersion)
        implements UserError, ChangeKpiDefinitionError, ChangeAnnotationError {

    /** The version that a change was based on is not the current one. */
    public static ConflictError of(int currentVersion) {
        return new ConflictError(
                "Someone else has changed this; read it again.", List.of("input", "expectedVersion"), currentVersion);
    }
}
