package dev.kontor.kpi.recording;

import java.util.List;
import java.util.Map;

/**
 * A checked recording, ready to be stored.
 *
 * @param actor who records
 * @param source where the measurements come from
 * @param idempotencyKey the actor's name for this recording
 * @param fingerprint what tells another recording under the same name
 * @param definitionVersions by code, the definitions that the measurements were checked against
 * @param measurements in the order given; of the same KPI, period and segment the later supersedes the earlier
 * @param outcome what is answered once they are stored
 */
public record Recording(
        String actor,
        String source,
        String idempotencyKey,
        String fingerprint,
        Map<String, Integer> definitionVersions,
        List<NewMeasurement> measurements,
        RecordingOutcome outcome) {

    public Recording {
        definitionVersions = Map.copyOf(definitionVersions);
        measurements = List.copyOf(measurements);
    }
}
