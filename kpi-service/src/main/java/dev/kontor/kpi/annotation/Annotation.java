package dev.kontor.kpi.annotation;

import dev.kontor.kpi.reading.KpiId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A note on a day of a KPI.
 *
 * @param key its key
 * @param kpi what it is about
 * @param on the day
 * @param text what it says: 1 to 1,000 characters on one line
 * @param author who wrote it first
 * @param version counts its wordings, from 1
 */
public record Annotation(UUID key, KpiId kpi, LocalDate on, String text, String author, int version) {

    /** Name of the GraphQL type. */
    public static final String TYPE = "Annotation";
}
