package dev.kontor.kpi.reading;

import dev.kontor.kpi.measurement.Observation;
import java.util.List;

/**
 * What was found of a history.
 *
 * @param observations measurements of the window, in no order
 * @param isCut whether there are earlier ones
 */
public record Recorded(List<Observation> observations, boolean isCut) {}
