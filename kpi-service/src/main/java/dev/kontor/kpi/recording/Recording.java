package dev.kontor.kpi.recording;

import java.util.List;

/**
 * A checked recording, ready to be stored.
 *
 * @param actor who records
 * @param source where the measurements come from
 * @param measurements in the order given; of the same KPI, period and segment the later supersedes the earlier
 */
public record Recording(String actor, String source, List<NewMeasurement> measurements) {

    public Recording {
        measurements = List.copyOf(measurements);
    }
}
