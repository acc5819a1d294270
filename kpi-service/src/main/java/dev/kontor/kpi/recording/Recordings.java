package dev.kontor.kpi.recording;

import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.standing.Standings;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * Where measurements are kept. Storing is a constant number of statements, and fails with
 * {@link dev.kontor.kpi.definition.StaleDefinitionsException} when definitions have changed since a recording was checked
 * against them.
 */
public interface Recordings {

    /**
     * Stores all of a recording or nothing, once per actor and key.
     *
     * @param refresh run in the same transaction, of all that the recording changes
     */
    Uni<Result> store(Recording recording, Claim claim, Standings.Refresh refresh);

    /**
     * Stores of a recording what is not in force already, all or nothing.
     *
     * @param refresh run in the same transaction, of all that the recording may change
     * @return what each of its measurements changed
     */
    Uni<List<Effect>> storeChanges(Recording recording, Standings.Refresh refresh);

    /** What is in force where measurements would be. One statement. */
    Uni<Map<Slot, Sample>> inForce(List<NewMeasurement> measurements);

    /** What became of it. */
    sealed interface Result {

        /**
         * It is stored.
         *
         * @param outcome the outcome of the first recording under the key
         */
        record Stored(RecordingOutcome outcome) implements Result {}

        /** The key names another recording. */
        record KeyTaken() implements Result {}
    }
}
