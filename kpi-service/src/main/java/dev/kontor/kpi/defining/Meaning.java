package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What gives numbers that were written down their meaning. Once there are any, it stays: a target of 5 stars must not
 * become one of 5 percent. What a definition is called, and why it is there, may be put in better words at any time.
 */
final class Meaning {

    private Meaning() {}

    /** The first part of a definition's meaning that another version moves; a scope may be widened. */
    static Optional<Problem> moved(KpiDefinition before, KpiDefinition after) {
        return part("unit", before.unit().equals(after.unit()))
                .or(() -> part("direction", before.direction() == after.direction()))
                .or(() -> part("rollup", before.rollup() == after.rollup()))
                .or(() -> part("formula", before.derivation().equals(after.derivation())))
                .or(() -> part("cadence", before.cadence() == after.cadence()))
                .or(() -> part("scope", before.scope() == after.scope() || after.scope() == KpiScope.BOTH));
    }

    private static Optional<Problem> part(String field, boolean stays) {
        return stays
                ? Optional.empty()
                : Optional.of(new Problem.Invalid(
                        "Measurements or targets rely on this: retire the KPI, and define another under a new code.",
                        List.of("input", field),
                        "MEANING_FIXED"));
    }
}
