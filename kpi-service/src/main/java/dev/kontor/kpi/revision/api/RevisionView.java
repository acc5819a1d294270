package dev.kontor.kpi.revision.api;

import dev.kontor.kit.scalar.DateTime;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.revision.Revision;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code Revision}. */
@Type("Revision")
@Description("A recorded value and where it came from.")
public record RevisionView(
        @Description("Segment that was measured; null for the whole.") @Nullable String segment,

        @NonNull @Description("Exact value, as recorded; of ratio-of-sums KPIs numerator and denominator count.")
        Decimal value,

        @Description("Numerator, of ratio-of-sums KPIs.") @Nullable Decimal numerator,

        @Description("Denominator, of ratio-of-sums KPIs.") @Nullable Decimal denominator,

        @Description("Sample size, e.g. survey answers.") @Nullable Integer sampleSize,

        @NonNull @Description("Source named when recording.")
        String source,

        @NonNull @Description("Who recorded it.") String actor,

        @NonNull @Description("When it became known.") DateTime recordedAt,

        @Description("When another took its place; null while in force.") @Nullable DateTime supersededAt) {

    static RevisionView of(Revision revision) {
        Sample sample = revision.sample();
        Long size = sample.sampleSize();
        Instant superseded = revision.supersededAt();
        return new RevisionView(
                revision.segment().isEmpty() ? null : revision.segment(),
                new Decimal(sample.value()),
                decimal(sample.numerator()),
                decimal(sample.denominator()),
                size == null ? null : Math.toIntExact(size),
                revision.source(),
                revision.actor(),
                new DateTime(revision.recordedAt()),
                superseded == null ? null : new DateTime(superseded));
    }

    private static @Nullable Decimal decimal(@Nullable BigDecimal value) {
        return value == null ? null : new Decimal(value);
    }
}
