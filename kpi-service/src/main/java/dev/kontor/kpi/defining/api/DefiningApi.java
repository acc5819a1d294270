package dev.kontor.kpi.defining.api;

import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.defining.Edit;
import dev.kontor.kpi.defining.application.DefinitionEditor;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.api.KpiDefinitionView;
import dev.kontor.kpi.error.ChangeKpiDefinitionError;
import dev.kontor.kpi.error.ConflictError;
import dev.kontor.kpi.error.CreateKpiDefinitionError;
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
import org.jspecify.annotations.Nullable;

/** Creating, changing and retiring definitions. */
@GraphQLApi
public class DefiningApi {

    private final DefinitionEditor editor;
    private final GivenFields given;
    private final JsonWebToken caller;

    DefiningApi(DefinitionEditor editor, GivenFields given, JsonWebToken caller) {
        this.editor = editor;
        this.given = given;
        this.caller = caller;
    }

    @Mutation("createKpiDefinition")
    @Description("Creates a definition of one's own; there are at most 500 definitions.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<CreateKpiDefinitionPayload> createKpiDefinition(
            @Name("input") @NonNull @Description("The definition.") CreateKpiDefinitionInput input) {
        return editor.create(caller.getSubject(), input.code(), input.draft(), input.idempotencyKey())
                .map(edit -> new CreateKpiDefinitionPayload(view(edit), creationErrors(edit)));
    }

    @Mutation("changeKpiDefinition")
    @Description("Changes what a definition says; every version is kept.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<ChangeKpiDefinitionPayload> changeKpiDefinition(
            @Name("input") @NonNull @Description("What it is to say.") ChangeKpiDefinitionInput input) {
        return editor.change(caller.getSubject(), input.code(), input.expectedVersion(), input.change(given))
                .map(edit -> new ChangeKpiDefinitionPayload(view(edit), errors(edit)));
    }

    @Mutation("retireKpiDefinition")
    @Description("Retires a definition, for ever: it keeps its history and takes no new measurements or targets.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<RetireKpiDefinitionPayload> retireKpiDefinition(
            @Name("input") @NonNull @Description("Which one.") RetireKpiDefinitionInput input) {
        return editor.retire(caller.getSubject(), input.code(), input.expectedVersion())
                .map(edit -> new RetireKpiDefinitionPayload(view(edit), errors(edit)));
    }

    private static @Nullable KpiDefinitionView view(Edit edit) {
        return switch (edit) {
            case Edit.Saved(KpiDefinition definition) -> new KpiDefinitionView(definition);
            case Edit.Unchanged(KpiDefinition definition) -> new KpiDefinitionView(definition);
            case Edit.Refused refused -> null;
            case Edit.Conflicting conflicting -> null;
        };
    }

    private static List<CreateKpiDefinitionError> creationErrors(Edit edit) {
        return switch (edit) {
            case Edit.Saved saved -> List.of();
            case Edit.Unchanged unchanged -> List.of();
            case Edit.Refused(Problem.Invalid problem) -> List.of(CreateKpiDefinitionError.of(problem));
            case Edit.Refused(Problem.NotFound missing) -> throw new IllegalStateException(missing.message());
            case Edit.Conflicting conflicting -> throw new IllegalStateException("What is new has no earlier version");
        };
    }

    private static List<ChangeKpiDefinitionError> errors(Edit edit) {
        return switch (edit) {
            case Edit.Saved saved -> List.of();
            case Edit.Unchanged unchanged -> List.of();
            case Edit.Refused(Problem problem) -> List.of(ChangeKpiDefinitionError.of(problem));
            case Edit.Conflicting(int currentVersion) -> List.of(ConflictError.of(currentVersion));
        };
    }
}
