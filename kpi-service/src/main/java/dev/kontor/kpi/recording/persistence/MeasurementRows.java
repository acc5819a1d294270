package dev.kontor.kpi.recording.persistence;

import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.recording.NewMeasurement;
import dev.kontor.kpi.recording.Recording;
import dev.kontor.kpi.recording.Slot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a recording, each knowing which one of the same recording supersedes it. */
final class MeasurementRows {

    /** Rows that one of the new ones takes the place of: the first of the recording that says something else. */
    private static final String SUPERSEDE = """
            UPDATE measurement m
            SET superseded_at = $1, superseded_by = n.id
            FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::date[], $6::text[], $7::boolean[])
                AS n (id, subject, code, period_start, segment, is_first)
            WHERE n.is_first
                AND m.subject = n.subject AND m.code = n.code
                AND m.period_start = n.period_start AND m.segment = n.segment
                AND m.superseded_at = 'infinity'
            """;

    private static final String INSERT = """
            INSERT INTO measurement (
                id, subject, code, granularity, period_start, segment, value, numerator, denominator, sample_size,
                source, actor, recorded_at, superseded_at, superseded_by)
            SELECT
                n.id, n.subject, n.code, n.granularity, n.period_start, n.segment, n.value, n.numerator, n.denominator,
                n.sample_size, $1::text, $2::text, $3::timestamptz,
                CASE WHEN n.superseded_by IS NULL THEN 'infinity' ELSE $3::timestamptz END, n.superseded_by
            FROM unnest(
                    $4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::date[], $9::text[], $10::numeric[],
                    $11::numeric[], $12::numeric[], $13::integer[], $14::bigint[])
                AS n (
                    id, subject, code, granularity, period_start, segment, value, numerator, denominator, sample_size,
                    superseded_by)
            """;

    private final Recording recording;
    private final Long[] ids;
    private final @Nullable Long[] successors;
    private final Boolean[] first;
    private final OffsetDateTime at;

    MeasurementRows(Recording recording, List<Long> ids, OffsetDateTime at) {
        this.recording = recording;
        this.ids = ids.toArray(Long[]::new);
        this.at = at;
        int size = ids.size();
        this.successors = new Long[size];
        this.first = new Boolean[size];
        Map<Slot, Integer> latest = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Integer earlier = latest.put(Slot.of(recording.measurements().get(i)), i);
            first[i] = earlier == null;
            if (earlier != null) {
                successors[earlier] = this.ids[i];
            }
        }
    }

    Uni<Void> supersede(SqlConnection connection) {
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(at)
                .addArrayOfLong(ids)
                .addArrayOfUUID(each(UUID[]::new, row -> row.kpi().subject().key()))
                .addArrayOfString(each(String[]::new, row -> row.kpi().code()))
                .addArrayOfLocalDate(
                        each(LocalDate[]::new, row -> row.observation().period().start()))
                .addArrayOfString(each(String[]::new, row -> row.observation().segment()))
                .addArrayOfBoolean(first);
        return connection.preparedQuery(SUPERSEDE).execute(values).replaceWithVoid();
    }

    Uni<Void> insert(SqlConnection connection) {
        Tuple values = Tuple.tuple()
                .addString(recording.source())
                .addString(recording.actor())
                .addOffsetDateTime(at)
                .addArrayOfLong(ids)
                .addArrayOfUUID(each(UUID[]::new, row -> row.kpi().subject().key()))
                .addArrayOfString(each(String[]::new, row -> row.kpi().code()))
                .addArrayOfString(each(
                        String[]::new,
                        row -> row.observation().period().granularity().name()))
                .addArrayOfLocalDate(
                        each(LocalDate[]::new, row -> row.observation().period().start()))
                .addArrayOfString(each(String[]::new, row -> row.observation().segment()))
                .addValue(samples(BigDecimal[]::new, Sample::value))
                .addValue(samples(BigDecimal[]::new, Sample::numerator))
                .addValue(samples(BigDecimal[]::new, Sample::denominator))
                .addArrayOfInteger(samples(Integer[]::new, MeasurementRows::size))
                .addArrayOfLong(successors);
        return connection.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    private static @Nullable Integer size(Sample sample) {
        Long size = sample.sampleSize();
        return size == null ? null : Math.toIntExact(size);
    }

    private <T> T[] samples(IntFunction<T[]> array, Function<Sample, @Nullable T> column) {
        return each(array, row -> column.apply(row.observation().sample()));
    }

    private <T> T[] each(IntFunction<T[]> array, Function<NewMeasurement, @Nullable T> column) {
        return recording.measurements().stream().map(column).toArray(array);
    }
}
