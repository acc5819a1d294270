package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kpi.annotation.application.AnnotationService;
import dev.kontor.kpi.graph.KpiSubjectRef;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code AnnotateKpiInput}. */
@Input("AnnotateKpiInput")
@Description("A note on a day of a KPI.")
public record AnnotateKpiInput(
        @NonNull @Description("About whom.") KpiSubjectRef subject,

        @NonNull @Description("Which KPI.") String code,

        @NonNull @Description("Day.") Date on,

        @NonNull @Description("Text, 1-1000 characters.") String text,

        @NonNull @Description("Repeats with the same key return the first result; 1-200 characters.")
        String idempotencyKey) {

    AnnotationService.Draft draft() {
        return new AnnotationService.Draft(
                subject.accountId(), subject.company(), code, on.value(), text, idempotencyKey);
    }
}
