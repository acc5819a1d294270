package dev.kontor.kpi.csv;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A measurement in force, as files tell it.
 *
 * @param number of the account; null for the company, and for an account that is not known any more
 * @param source where it came from
 */
public record InForce(Subject subject, @Nullable String number, String code, Observation observation, String source) {}
