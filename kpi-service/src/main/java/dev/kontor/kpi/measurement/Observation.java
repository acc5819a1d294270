package dev.kontor.kpi.measurement;

import dev.kontor.kpi.period.Period;

/**
 * A measurement in force.
 *
 * @param period what it covers
 * @param segment part of the subject that was measured, e.g. a campaign; empty for the whole
 * @param sample what it says
 */
public record Observation(Period period, String segment, Sample sample) {}
