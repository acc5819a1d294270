package dev.kontor.kpi.reading;

import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.period.Period;

/**
 * The value of one segment.
 *
 * @param segment its name
 * @param period the period that the value belongs to
 * @param measured the value
 */
public record SegmentValue(String segment, Period period, Measured measured) {}
