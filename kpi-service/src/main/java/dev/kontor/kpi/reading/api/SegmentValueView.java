package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.reading.SegmentValue;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code SegmentValue}. */
@Type("SegmentValue")
@Description("The value of one segment.")
public record SegmentValueView(
        @NonNull @Description("Name of the segment.") String segment,

        @NonNull @Description("Its value.") KpiValueView value) {

    static SegmentValueView of(SegmentValue part, KpiUnit unit, Locale locale) {
        return new SegmentValueView(part.segment(), KpiValueView.of(part.measured(), part.period(), unit, locale));
    }
}
