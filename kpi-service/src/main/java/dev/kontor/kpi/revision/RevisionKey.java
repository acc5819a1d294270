package dev.kontor.kpi.revision;

import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.KpiId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions to read.
 *
 * @param kpi of which KPI
 * @param period of which period, at the KPI's cadence
 * @param segment of one segment only; null for all and the whole
 * @param knownBefore only what was recorded before that instant; null for everything
 */
public record RevisionKey(
        KpiId kpi,
        Period period,
        @Nullable String segment,
        @Nullable Instant knownBefore) {}
