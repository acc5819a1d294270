package dev.kontor.kpi.recording;

import dev.kontor.kpi.problem.Problem;

/** What became of a row by itself. */
public sealed interface RowResult {

    /**
     * What it says is in force.
     *
     * @param effect what that changed
     */
    record Kept(Effect effect) implements RowResult {}

    /**
     * It could not be used.
     *
     * @param problem what is wrong
     */
    record Refused(Problem problem) implements RowResult {}
}
