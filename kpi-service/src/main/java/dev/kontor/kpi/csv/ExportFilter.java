package dev.kontor.kpi.csv;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which measurements, of whomever.
 *
 * @param codes of KPIs; empty for all
 * @param from day on or after which their periods begin; null for any
 * @param to day on or before which their periods begin; null for any
 */
public record ExportFilter(
        List<String> codes,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public ExportFilter {
        codes = List.copyOf(codes);
    }
}
