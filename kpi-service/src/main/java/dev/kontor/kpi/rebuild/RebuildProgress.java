package dev.kontor.kpi.rebuild;

/**
 * How far the latest rebuild has come, whichever replica was told to begin it.
 *
 * @param done of {@code total}; KPIs, or accounts
 */
public record RebuildProgress(State state, long done, long total) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Its replica ended, or the database; what it came to is kept, and it has to be begun again. */
        INTERRUPTED
    }
}
