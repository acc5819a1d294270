package dev.kontor.kpi.revision;

import dev.kontor.kpi.measurement.Sample;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded value and where it came from.
 *
 * @param segment part of the subject that was measured; empty for the whole
 * @param sample what was recorded
 * @param source where it came from, as named when recording
 * @param actor who recorded it
 * @param recordedAt when it became known
 * @param supersededAt when another took its place; null while in force
 */
public record Revision(
        String segment,
        Sample sample,
        String source,
        String actor,
        Instant recordedAt,
        @Nullable Instant supersededAt) {}
