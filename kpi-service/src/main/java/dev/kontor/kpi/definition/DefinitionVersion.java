package dev.kontor.kpi.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A definition as it was from some instant on.
 *
 * @param definition what it said
 * @param recordedAt when it became known; null for what ships with the suite, which was always known
 */
public record DefinitionVersion(
        KpiDefinition definition, @Nullable Instant recordedAt) {

    /** Whether it was known before that instant; everything is known now, which is null. */
    boolean isKnownBefore(@Nullable Instant instant) {
        return instant == null || recordedAt == null || recordedAt.isBefore(instant);
    }
}
