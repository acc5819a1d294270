package dev.kontor.kpi.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which measurements of peers to load.
 *
 * @param peers of which accounts
 * @param code of which KPI
 * @param first of periods that begin on this day or later
 * @param last of periods that begin on this day or earlier
 * @param knownBefore only what was recorded before that instant and not superseded before it; null for what is in force
 */
public record PeersKey(
        Peers peers,
        String code,
        LocalDate first,
        LocalDate last,
        @Nullable Instant knownBefore) {}
