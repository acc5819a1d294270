package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.problem.Problem;

/** What is to become, and became, of an edit. */
public sealed interface Edit {

    /**
     * A new version is saved.
     *
     * @param definition the new version
     */
    record Saved(KpiDefinition definition) implements Edit {}

    /**
     * It is so already.
     *
     * @param definition as it is
     */
    record Unchanged(KpiDefinition definition) implements Edit {}

    /**
     * It cannot be.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements Edit {}

    /**
     * Someone else was first.
     *
     * @param currentVersion the version to read again
     */
    record Conflicting(int currentVersion) implements Edit {}
}
