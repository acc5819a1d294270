package dev.kontor.kpi.reading;

import dev.kontor.kpi.subject.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which data to load.
 *
 * @param subject whom it is about
 * @param code the KPI's code
 * @param knownBefore only what was recorded before that instant and not superseded before it; null for what is in force
 */
public record DataKey(
        Subject subject, String code, @Nullable Instant knownBefore) {}
