package dev.kontor.kpi.recording;

import dev.kontor.kpi.standing.Standings;
import io.smallrye.mutiny.Uni;

/** Where measurements are kept. */
public interface Recordings {

    /**
     * Stores all of a recording or nothing, once per actor and key; a constant number of statements. Fails with
     * {@link dev.kontor.kpi.definition.StaleDefinitionsException} when definitions have changed since it was checked
     * against them.
     *
     * @param refresh run in the same transaction, of all that the recording changes
     */
    Uni<Result> store(Recording recording, Standings.Refresh refresh);

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
