package dev.kontor.kpi.live;

import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.target.KpiStatus;
import java.time.Instant;

/**
 * A KPI has another status than before.
 *
 * @param kpi which
 * @param from before
 * @param to after
 * @param at when it was worked out
 */
public record StatusChange(KpiId kpi, KpiStatus from, KpiStatus to, Instant at) {}
