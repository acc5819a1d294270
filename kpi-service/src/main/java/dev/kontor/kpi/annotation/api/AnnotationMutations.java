package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.annotation.AnnotationChange;
import dev.kontor.kpi.annotation.application.AnnotationService;
import dev.kontor.kpi.error.AnnotateKpiError;
import dev.kontor.kpi.error.ChangeAnnotationError;
import dev.kontor.kpi.error.ConflictError;
import dev.kontor.kpi.problem.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Writing annotations. */
@GraphQLApi
public class AnnotationMutations {

    private final AnnotationService service;
    private final JsonWebToken caller;

    AnnotationMutations(AnnotationService service, JsonWebToken caller) {
        this.service = service;
        this.caller = caller;
    }

    @Mutation("annotateKpi")
    @Description("Notes something about a day of a KPI.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<AnnotateKpiPayload> annotateKpi(
            @Name("input") @NonNull @Description("The note.") AnnotateKpiInput input) {
        return service.annotate(caller.getSubject(), input.draft()).map(change -> switch (change) {
            case AnnotationChange.Done(Annotation annotation) ->
                new AnnotateKpiPayload(new AnnotationView(annotation), List.of());
            case AnnotationChange.Refused(Problem problem) ->
                new AnnotateKpiPayload(null, List.of(AnnotateKpiError.of(problem)));
            case AnnotationChange.Conflict conflict ->
                throw new IllegalStateException("Nothing is overwritten by a new annotation: " + conflict);
        });
    }

    @Mutation("updateAnnotation")
    @Description("Puts an annotation in other words, or on another day.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<UpdateAnnotationPayload> updateAnnotation(
            @Name("input") @NonNull @Description("The words.") UpdateAnnotationInput input) {
        return service.reword(
                        caller.getSubject(),
                        input.annotationId(),
                        Date.valueOf(input.on()),
                        input.text(),
                        input.expectedVersion())
                .map(change -> new UpdateAnnotationPayload(
                        change instanceof AnnotationChange.Done(Annotation annotation)
                                ? new AnnotationView(annotation)
                                : null,
                        errors(change)));
    }

    @Mutation("removeAnnotation")
    @Description("Removes an annotation.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<RemoveAnnotationPayload> removeAnnotation(
            @Name("input") @NonNull @Description("Which one.") RemoveAnnotationInput input) {
        return service.remove(caller.getSubject(), input.annotationId(), input.expectedVersion())
                .map(change -> new RemoveAnnotationPayload(
                        change instanceof AnnotationChange.Done ? input.annotationId() : null, errors(change)));
    }

    private static List<ChangeAnnotationError> errors(AnnotationChange change) {
        return switch (change) {
            case AnnotationChange.Done done -> List.of();
            case AnnotationChange.Refused(Problem problem) -> List.of(ChangeAnnotationError.of(problem));
            case AnnotationChange.Conflict(int currentVersion) -> List.of(ConflictError.of(currentVersion));
        };
    }
}
