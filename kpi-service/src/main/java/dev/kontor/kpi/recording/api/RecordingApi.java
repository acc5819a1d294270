package dev.kontor.kpi.recording.api;

import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.error.RecordMeasurementsError;
import dev.kontor.kpi.reading.api.KpiReadings;
import dev.kontor.kpi.recording.RecordingOutcome;
import dev.kontor.kpi.recording.application.MeasurementRecorder;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Recording measurements. */
@GraphQLApi
public class RecordingApi {

    private final MeasurementRecorder recorder;
    private final KpiReadings kpis;
    private final JsonWebToken caller;

    RecordingApi(MeasurementRecorder recorder, KpiReadings kpis, JsonWebToken caller) {
        this.recorder = recorder;
        this.kpis = kpis;
        this.caller = caller;
    }

    @Mutation("recordMeasurements")
    @Description("Records measurements in bulk.")
    @PermissionsAllowed(Scopes.KPIS_WRITE)
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem(Scopes.KPIS_WRITE)))
    public Uni<RecordMeasurementsPayload> recordMeasurements(
            @Name("input") @NonNull @Description("The measurements.") RecordMeasurementsInput input) {
        return recorder.record(
                        caller.getSubject(),
                        input.source(),
                        input.idempotencyKey(),
                        input.measurements().stream()
                                .map(MeasurementInput::draft)
                                .toList())
                .flatMap(this::payload);
    }

    private Uni<RecordMeasurementsPayload> payload(RecordingOutcome outcome) {
        return kpis.views(outcome.kpis())
                .map(views -> new RecordMeasurementsPayload(
                        outcome.recorded(),
                        views,
                        outcome.problems().stream()
                                .map(RecordMeasurementsError::of)
                                .toList()));
    }
}
