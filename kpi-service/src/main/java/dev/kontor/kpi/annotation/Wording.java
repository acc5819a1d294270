package dev.kontor.kpi.annotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is new of an annotation.
 *
 * @param on the day; null to leave it
 * @param text what it says; null to leave it
 */
public record Wording(@Nullable LocalDate on, @Nullable String text) {

    /** The annotation in these words, a version on; itself when these are its own. */
    public Annotation of(Annotation annotation) {
        Annotation reworded = new Annotation(
                annotation.key(),
                annotation.kpi(),
                on == null ? annotation.on() : on,
                text == null ? annotation.text() : text,
                annotation.author(),
                annotation.version() + 1);
        boolean same = reworded.on().equals(annotation.on()) && reworded.text().equals(annotation.text());
        return same ? annotation : reworded;
    }
}
