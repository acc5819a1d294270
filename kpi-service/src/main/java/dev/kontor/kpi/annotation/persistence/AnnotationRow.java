package dev.kontor.kpi.annotation.persistence;

import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.subject.Subject;
import io.vertx.mutiny.sqlclient.Row;

/** A row of {@code annotation}. */
final class AnnotationRow {

    static final String COLUMNS = "a.id, a.version, a.subject, a.code, a.day, a.text, a.author";

    private AnnotationRow() {}

    static Annotation annotation(Row row) {
        return new Annotation(
                row.getUUID("id"),
                new KpiId(Subject.ofKey(row.getUUID("subject")), row.getString("code")),
                row.getLocalDate("day"),
                row.getString("text"),
                row.getString("author"),
                row.getInteger("version"));
    }
}
