package dev.kontor.kpi.planning;

import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a target: either one comes of it, or the first thing that is wrong with it. */
public final class TargetCheck {

    private TargetCheck() {}

    /** What came of a draft. */
    public sealed interface Result {

        /**
         * It can be set.
         *
         * @param target the checked target
         */
        record Good(Target target) implements Result {}

        /**
         * It cannot be used.
         *
         * @param problem what is wrong
         */
        record Bad(Problem problem) implements Result {}
    }

    /**
     * Checks a draft.
     *
     * @param draft the draft
     * @param definition the KPI's definition
     * @param subject whom it is about
     * @param inForce the KPI's value in force on the first day, which is the default baseline; null when there is none
     */
    public static Result check(
            TargetDraft draft, KpiDefinition definition, Subject subject, @Nullable BigDecimal inForce) {
        Problem problem = problem(draft, definition, subject);
        if (problem != null) {
            return new Result.Bad(problem);
        }
        BigDecimal baseline = draft.baseline() == null ? inForce : draft.baseline();
        BigDecimal tolerance = Objects.requireNonNullElse(draft.tolerance(), Target.DEFAULT_TOLERANCE);
        BigDecimal value = draft.value();
        if (value == null) {
            Band band = new Band(Objects.requireNonNull(draft.low()), Objects.requireNonNull(draft.high()));
            // The rules look at the band alone, so where nothing was measured its middle will do.
            BigDecimal start = Objects.requireNonNullElse(baseline, band.middle());
            return good(new Goal.StayWithin(start, band), draft, tolerance);
        }
        if (baseline == null) {
            return new Result.Bad(invalid(
                    "Nothing was measured before the target starts: name a baseline.",
                    "baseline",
                    "BASELINE_REQUIRED"));
        }
        return good(new Goal.Reach(baseline, value), draft, tolerance);
    }

    private static Result good(Goal goal, TargetDraft draft, BigDecimal tolerance) {
        return new Result.Good(new Target(goal, draft.startsOn(), draft.dueOn(), tolerance));
    }

    private static @Nullable Problem problem(TargetDraft draft, KpiDefinition definition, Subject subject) {
        if (definition.retired()) {
            return invalid("This KPI is retired.", "code", "KPI_RETIRED");
        }
        if (!definition.scope().covers(subject)) {
            String scope = definition.scope().name().toLowerCase(Locale.ROOT);
            return invalid("This KPI is measured per %s only.".formatted(scope), "subject", "SCOPE_MISMATCH");
        }
        if (!draft.dueOn().isAfter(draft.startsOn())) {
            return invalid("A target is due after it starts.", "dueOn", "DUE_NOT_AFTER_START");
        }
        BigDecimal tolerance = draft.tolerance();
        if (tolerance != null && (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) > 0)) {
            return invalid("A tolerance lies between 0 and 1.", "tolerance", "TOLERANCE_OUT_OF_BOUNDS");
        }
        return definition.direction() == KpiDirection.WITHIN_RANGE ? band(draft) : value(draft);
    }

    private static @Nullable Problem band(TargetDraft draft) {
        if (draft.value() != null) {
            return invalid("The target of this KPI is a band: leave the value out.", "value", "VALUE_NOT_ALLOWED");
        }
        if (draft.low() == null) {
            return invalid("The target of this KPI is a band: name its lower end.", "low", "LOW_REQUIRED");
        }
        if (draft.high() == null) {
            return invalid("The target of this KPI is a band: name its upper end.", "high", "HIGH_REQUIRED");
        }
        return draft.low().compareTo(draft.high()) < 0
                ? null
                : invalid("A band's lower end lies below its upper end.", "high", "BAND_EMPTY");
    }

    private static @Nullable Problem value(TargetDraft draft) {
        if (draft.low() != null || draft.high() != null) {
            String field = draft.low() != null ? "low" : "high";
            return invalid("The target of this KPI is a value, not a band.", field, "BAND_NOT_ALLOWED");
        }
        return draft.value() == null ? invalid("Name the value to reach.", "value", "VALUE_REQUIRED") : null;
    }

    private static Problem invalid(String message, String field, String rule) {
        return new Problem.Invalid(message, List.of("input", field), rule);
    }
}
