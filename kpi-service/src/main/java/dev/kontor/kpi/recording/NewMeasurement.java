package dev.kontor.kpi.recording;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.reading.KpiId;

/**
 * A measurement that passed all checks.
 *
 * @param kpi which KPI of whom
 * @param observation period, segment and values
 */
public record NewMeasurement(KpiId kpi, Observation observation) {}
