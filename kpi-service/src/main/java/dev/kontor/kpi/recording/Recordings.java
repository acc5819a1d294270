package dev.kontor.kpi.recording;

import io.smallrye.mutiny.Uni;

/** Where measurements are kept. */
public interface Recordings {

    /**
     * Stores all of a recording or nothing, once per actor and key; a constant number of statements. Fails with
     * {@link dev.kontor.kpi.definition.StaleDefinitionsException} when it was checked against definitions that have
     * changed since.
     */
    Uni<Result> store(Recording recording);

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
