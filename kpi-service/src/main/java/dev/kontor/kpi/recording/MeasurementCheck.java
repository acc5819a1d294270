package dev.kontor.kpi.recording;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.measurement.RollupRule;
import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.subject.SubjectCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one row: either a measurement comes of it, or the first thing that is wrong with it. */
public final class MeasurementCheck {

    private static final TextField SEGMENT = new TextField("segment", 100);

    private final Catalogue catalogue;
    private final Set<Subject.Account> known;
    private final LocalDate today;

    /** @param known the accounts that there are, of those that rows are about */
    public MeasurementCheck(Catalogue catalogue, Set<Subject.Account> known, LocalDate today) {
        this.catalogue = catalogue;
        this.known = Set.copyOf(known);
        this.today = today;
    }

    /** What came of a row. */
    public sealed interface Result {

        /**
         * It can be recorded.
         *
         * @param measurement the checked measurement
         */
        record Good(NewMeasurement measurement) implements Result {}

        /**
         * It cannot be used.
         *
         * @param problem what is wrong
         */
        record Bad(Problem problem) implements Result {}
    }

    /**
     * Checks a row.
     *
     * @param draft the row
     * @param path path of the row in the input
     */
    public Result check(MeasurementDraft draft, List<String> path) {
        SubjectCheck.Result subject =
                SubjectCheck.check(draft.accountId(), draft.company(), known, at(path, "subject"));
        return switch (subject) {
            case SubjectCheck.Result.Bad(Problem problem) -> new Result.Bad(problem);
            case SubjectCheck.Result.Good(Subject about) -> check(about, draft, path);
        };
    }

    private Result check(Subject subject, MeasurementDraft draft, List<String> path) {
        KpiDefinition definition = catalogue.find(draft.code());
        if (definition == null) {
            return new Result.Bad(new Problem.NotFound("No KPI has this code.", at(path, "code")));
        }
        Problem problem = problem(definition, subject, draft, path);
        if (problem != null) {
            return new Result.Bad(problem);
        }
        BigDecimal value = value(definition, draft);
        if (value == null) {
            return new Result.Bad(required("value", "VALUE_REQUIRED", path));
        }
        Integer size = draft.sampleSize();
        Sample sample =
                new Sample(value, draft.numerator(), draft.denominator(), size == null ? null : Long.valueOf(size));
        Period period = Period.containing(draft.periodOn(), definition.cadence());
        String segment = draft.segment() == null ? "" : draft.segment().strip();
        return new Result.Good(
                new NewMeasurement(new KpiId(subject, definition.code()), new Observation(period, segment, sample)));
    }

    private @Nullable Problem problem(
            KpiDefinition definition, Subject subject, MeasurementDraft draft, List<String> path) {
        if (definition.isDerived()) {
            String message = "%s is computed (%s); record what it is computed from."
                    .formatted(definition.code(), definition.derivation().text());
            return new Problem.Invalid(message, at(path, "code"), "KPI_DERIVED");
        }
        if (definition.retired()) {
            return new Problem.Invalid("This KPI is retired.", at(path, "code"), "KPI_RETIRED");
        }
        if (!definition.scope().covers(subject)) {
            String scope = definition.scope().name().toLowerCase(Locale.ROOT);
            return new Problem.Invalid(
                    "This KPI is measured per %s only.".formatted(scope), at(path, "subject"), "SCOPE_MISMATCH");
        }
        if (draft.periodOn().isAfter(today)) {
            return new Problem.Invalid("The day lies in the future.", at(path, "periodOn"), "PERIOD_IN_FUTURE");
        }
        if (draft.segment() != null) {
            Problem segment =
                    SEGMENT.check(draft.segment(), at(path, "segment")).orElse(null);
            if (segment != null) {
                return segment;
            }
        }
        Problem value = bounds(definition, draft, path);
        return value != null ? value : counts(definition, draft, path);
    }

    /** As it was given, or as numerator and denominator tell it; null when neither is there. */
    private static @Nullable BigDecimal value(KpiDefinition definition, MeasurementDraft draft) {
        BigDecimal numerator = draft.numerator();
        BigDecimal denominator = draft.denominator();
        if (draft.value() != null || numerator == null || denominator == null) {
            return draft.value();
        }
        return definition.rollup() == Rollup.RATIO_OF_SUMS
                ? RollupRule.of(definition).ratio(numerator, denominator)
                : null;
    }

    private static @Nullable Problem bounds(KpiDefinition definition, MeasurementDraft draft, List<String> path) {
        BigDecimal value = value(definition, draft);
        if (value == null || definition.unit().allows(value)) {
            return null;
        }
        String message = "The value lies outside the unit's bounds, %s to %s."
                .formatted(
                        bound(definition.unit().min()), bound(definition.unit().max()));
        return new Problem.Invalid(message, at(path, "value"), "VALUE_OUT_OF_BOUNDS");
    }

    private static @Nullable Problem counts(KpiDefinition definition, MeasurementDraft draft, List<String> path) {
        Integer size = draft.sampleSize();
        if (size != null && size < 0) {
            return new Problem.Invalid("A sample is not negative.", at(path, "sampleSize"), "SAMPLE_SIZE_NEGATIVE");
        }
        BigDecimal denominator = draft.denominator();
        if (denominator != null && denominator.signum() < 0) {
            return new Problem.Invalid(
                    "A denominator is not negative.", at(path, "denominator"), "DENOMINATOR_NEGATIVE");
        }
        return switch (definition.rollup()) {
            case SUM, LAST -> null;
            case WEIGHTED_MEAN -> size == null ? required("sampleSize", "SAMPLE_SIZE_REQUIRED", path) : null;
            case RATIO_OF_SUMS -> {
                if (draft.numerator() == null) {
                    yield required("numerator", "NUMERATOR_REQUIRED", path);
                }
                yield denominator == null ? required("denominator", "DENOMINATOR_REQUIRED", path) : null;
            }
        };
    }

    private static Problem required(String field, String rule, List<String> path) {
        return new Problem.Invalid("This KPI needs a `%s`.".formatted(field), at(path, field), rule);
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "any" : bound.toPlainString();
    }

    private static List<String> at(List<String> path, String field) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(field);
        return deeper;
    }
}
