package dev.kontor.kpi.defining;

import com.ezylang.evalex.parser.ParseException;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.Formula;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.Term;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what a KPI is computed from: that it can be read, that there is what it uses, and that it can have a value. In
 * two steps, since only what can be read and runs in no circle can become a definition.
 */
final class FormulaCheck {

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*\\(");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9_.])[0-9.][A-Za-z0-9_.]*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,6})?");

    /**
     * Values are worked out anew at each read, those of inputs each time they are used. So what counts is not how deep
     * derivations go but how often something is computed.
     */
    private static final int MOST_COMPUTATIONS = 100;

    private final Catalogue catalogue;

    /** @param catalogue what there is, before the formula is saved */
    FormulaCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What is wrong with the text of a formula, so that no definition can be made of it.
     *
     * @param code the KPI that is to be computed
     */
    Optional<Problem.Invalid> text(String code, String text) {
        return function(text).or(() -> number(text)).or(() -> syntax(text)).or(() -> inputs(code, text));
    }

    /**
     * What is wrong with a derivation, although there is all that it uses.
     *
     * @param definition the definition as it is to be saved; it may be one that is recorded
     */
    Optional<Problem.Invalid> derivation(KpiDefinition definition) {
        if (!definition.isDerived()) {
            return Optional.empty();
        }
        return any(definition, KpiDefinition::retired, "%s is retired, and gets no new values.", "FORMULA_KPI_RETIRED")
                .or(() -> any(
                        definition,
                        input -> definition.cadence().isFinerThan(input.cadence()),
                        "%s is measured by the %s, too seldom for a KPI by the %s: choose a longer cadence.",
                        "FORMULA_CADENCE_MISMATCH"))
                .or(() -> any(
                        definition,
                        input -> !definition.scope().isWithin(input.scope()),
                        "%s is not measured everywhere this KPI is to be: choose a narrower scope.",
                        "FORMULA_SCOPE_MISMATCH"))
                .or(() -> computations(definition))
                .or(() -> zero(definition))
                .or(() -> units(definition));
    }

    private static Optional<Problem.Invalid> function(String text) {
        Matcher function = FUNCTION.matcher(text);
        if (!function.find() || Derivation.isGrowth(text)) {
            return Optional.empty();
        }
        String name = function.group(1);
        return invalid(
                name.equals("GROWTH")
                        ? "GROWTH(CODE) stands alone: define it as a KPI of its own and use that one's code."
                        : "`%s` is no function of formulas. They have + - * / and parentheses, or GROWTH(CODE) alone."
                                .formatted(name),
                "FORMULA_FUNCTION_NOT_ALLOWED");
    }

    private static Optional<Problem.Invalid> number(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(number -> !PLAIN_NUMBER.matcher(number).matches())
                .findFirst()
                .flatMap(number -> invalid(
                        "`%s` is no number: write at most 18 digits before the point and 6 after it, without an exponent."
                                .formatted(number),
                        "FORMULA_NUMBER_MALFORMED"));
    }

    private static Optional<Problem.Invalid> syntax(String text) {
        try {
            Derivation.parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String where = e.getCause() instanceof ParseException parse
                    ? " near character %d".formatted(parse.getStartPosition())
                    : "";
            return invalid(
                    "The formula cannot be read%s. Write at least one KPI's code, numbers, + - * / and parentheses, e.g. `100 * GOOD_UNITS / UNITS`."
                            .formatted(where),
                    "FORMULA_MALFORMED");
        }
    }

    private Optional<Problem.Invalid> inputs(String code, String text) {
        for (String input : new TreeSet<>(Derivation.parse(text).inputs())) {
            if (!input.equals(code) && catalogue.find(input) == null) {
                return invalid("No KPI has the code %s.".formatted(input), "FORMULA_UNKNOWN_KPI");
            }
            List<String> circle = wayTo(code, input);
            if (!circle.isEmpty()) {
                String way = code + " ← " + String.join(" ← ", circle);
                return invalid("The KPI would be computed from itself: %s.".formatted(way), "FORMULA_CYCLE");
            }
        }
        return Optional.empty();
    }

    /** From one code by way of inputs to another; empty when there is no way. Each formula in the catalogue is sound. */
    private List<String> wayTo(String code, String from) {
        if (from.equals(code)) {
            return List.of(from);
        }
        for (String input : new TreeSet<>(catalogue.get(from).derivation().inputs())) {
            List<String> rest = wayTo(code, input);
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }

    private Optional<Problem.Invalid> any(
            KpiDefinition definition, Predicate<KpiDefinition> isWrong, String message, String rule) {
        return definition.derivation().inputs().stream()
                .sorted()
                .map(catalogue::get)
                .filter(isWrong)
                .findFirst()
                .flatMap(input -> invalid(
                        message.formatted(input.code(), word(input.cadence()), word(definition.cadence())), rule));
    }

    private Optional<Problem.Invalid> computations(KpiDefinition definition) {
        long computations = 1
                + definition.derivation().inputs().stream()
                        .mapToLong(this::computations)
                        .sum();
        return computations <= MOST_COMPUTATIONS
                ? Optional.empty()
                : invalid(
                        "Through its inputs the formula takes %d computations, and at most %d are allowed: use KPIs that are recorded."
                                .formatted(computations, MOST_COMPUTATIONS),
                        "FORMULA_TOO_COMPLEX");
    }

    private long computations(String code) {
        return 1
                + catalogue.get(code).derivation().inputs().stream()
                        .mapToLong(this::computations)
                        .sum();
    }

    private static Optional<Problem.Invalid> zero(KpiDefinition definition) {
        return switch (definition.derivation()) {
            case Derivation.Recorded recorded -> Optional.empty();
            case Derivation.GrowthOf growth -> Optional.empty();
            case Derivation.Computed(Formula formula) ->
                ZeroCheck.zeroDivisor(formula.term())
                        .flatMap(divisor -> invalid(
                                divisor instanceof Term.Literal
                                        ? "The formula divides by zero."
                                        : "The formula divides by something that is zero whatever is measured.",
                                "FORMULA_DIVIDES_BY_ZERO"));
        };
    }

    private Optional<Problem.Invalid> units(KpiDefinition definition) {
        Optional<String> problem = switch (definition.derivation()) {
            case Derivation.Recorded recorded -> Optional.empty();
            case Derivation.GrowthOf growth ->
                definition.unit().kind() == UnitKind.PERCENT
                        ? Optional.empty()
                        : Optional.of("Growth is told in percent: choose the unit PERCENT.");
            case Derivation.Computed(Formula formula) ->
                new FormulaUnits(catalogue).problem(formula.term(), definition.unit());
        };
        return problem.flatMap(message -> invalid(message, "FORMULA_UNIT_MISMATCH"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Problem.Invalid> invalid(String message, String rule) {
        return DraftCheck.invalid(message, rule, "formula");
    }
}
