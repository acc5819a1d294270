package dev.kontor.kpi.recording.api;

import dev.kontor.kpi.error.RecordMeasurementsError;
import dev.kontor.kpi.reading.api.KpiView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code RecordMeasurementsPayload}. */
@Type("RecordMeasurementsPayload")
@Description("Outcome; good rows are kept even when others fail.")
public record RecordMeasurementsPayload(
        @Description("Rows stored.") int recorded,

        @NonNull @Description("KPIs touched.") List<@NonNull KpiView> kpis,

        @NonNull @Description("One per bad row.") List<@NonNull RecordMeasurementsError> errors) {}
