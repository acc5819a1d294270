package dev.kontor.kpi.recording;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.reading.KpiId;
import java.time.LocalDate;

/** What at most one measurement in force exists of. */
public record Slot(KpiId kpi, LocalDate periodStart, String segment) {

    public static Slot of(NewMeasurement measurement) {
        Observation observation = measurement.observation();
        return new Slot(measurement.kpi(), observation.period().start(), observation.segment());
    }
}
