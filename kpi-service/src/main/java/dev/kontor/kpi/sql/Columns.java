package dev.kontor.kpi.sql;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What several tables' readers make of columns. */
public final class Columns {

    private Columns() {}

    /** The index of a key that went in as part of arrays WITH ORDINALITY, which counts from 1. */
    public static int index(Row row) {
        return row.getLong("ordinal").intValue() - 1;
    }

    /** Of {@code granularity}, {@code period_start}, {@code segment} and the columns of a sample. */
    public static Observation observation(Row row) {
        Period period = new Period(Granularity.valueOf(row.getString("granularity")), row.getLocalDate("period_start"));
        return new Observation(period, row.getString("segment"), sample(row));
    }

    /** Of {@code value}, {@code numerator}, {@code denominator} and {@code sample_size}. */
    public static Sample sample(Row row) {
        Integer size = row.getInteger("sample_size");
        return new Sample(
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                size == null ? null : Long.valueOf(size));
    }

    /** A {@code timestamptz} that is never null; infinity is no instant. */
    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    /** A bound that may be missing, as the client takes it. */
    public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
