package dev.kontor.kpi.recording.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RecordMeasurementsInput}. */
@Input("RecordMeasurementsInput")
@Description("Up to 500 measurements; a period measured before is superseded, never erased.")
public record RecordMeasurementsInput(
        @NonNull @Description("The measurements.") List<@NonNull MeasurementInput> measurements,

        @NonNull @Description("Where they come from, e.g. `crm-export`; 1-100 characters.")
        String source,

        @NonNull @Description("Repeats with the same key return the first result; 1-200 characters.")
        String idempotencyKey) {}
