package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what a definition says by itself; {@link FormulaCheck} checks what it says about others. */
final class DraftCheck {

    private static final TextField NAME = new TextField("name", 200);
    private static final TextField DESCRIPTION = new TextField("description", 2000);
    private static final TextField GOAL = new TextField("goal", 500);
    private static final TextField SYMBOL = new TextField("symbol", 10);
    private static final TextField FORMULA = new TextField("formula", 500);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private DraftCheck() {}

    /** What is wrong with a code that a new definition is to have. */
    static Optional<Problem.Invalid> code(String code) {
        return KpiDefinition.CODE.matcher(code).matches()
                ? Optional.empty()
                : invalid(
                        "A code is written in capital letters, digits and underscores, begins with a letter and has at"
                                + " most 64 characters, e.g. `ON_TIME_DELIVERY`.",
                        "CODE_MALFORMED",
                        "code");
    }

    /** The first thing that is wrong with what the draft says. */
    static Optional<Problem.Invalid> contents(DefinitionDraft draft) {
        return NAME.check(draft.name(), at("name"))
                .or(() -> optional(DESCRIPTION, draft.description()))
                .or(() -> optional(GOAL, draft.goal()))
                .or(() -> unit(draft.unit()))
                .or(() -> rollup(draft))
                .or(() -> draft.formula() == null ? Optional.empty() : FORMULA.check(draft.formula(), at("formula")));
    }

    private static Optional<Problem.Invalid> optional(TextField rule, String text) {
        return text.isEmpty() ? Optional.empty() : rule.check(text, at(rule.name()));
    }

    private static Optional<Problem.Invalid> unit(DefinitionDraft.Unit unit) {
        String symbol = unit.symbol();
        Optional<Problem.Invalid> unreadable =
                symbol == null ? Optional.empty() : SYMBOL.check(symbol, at("unit", "symbol"));
        if (unreadable.isPresent()) {
            return unreadable;
        }
        if (unit.kind() == UnitKind.CURRENCY && (symbol == null || !CURRENCIES.contains(symbol.strip()))) {
            return invalid(
                    "Money needs a currency as its symbol, by its ISO 4217 code, e.g. `EUR`.",
                    "CURRENCY_REQUIRED",
                    "unit",
                    "symbol");
        }
        BigDecimal min = unit.min();
        BigDecimal max = unit.max();
        if (unit.kind() == UnitKind.SCORE && (min == null || max == null)) {
            String field = min == null ? "min" : "max";
            return invalid(
                    "A score lies between two bounds, e.g. 1 and 5; name both.", "BOUND_REQUIRED", "unit", field);
        }
        if (min != null && max != null && min.compareTo(max) >= 0) {
            return invalid("The upper bound must lie above the lower one.", "BOUNDS_EMPTY", "unit", "max");
        }
        return Optional.empty();
    }

    /** Of what is recorded only: what is computed is computed after its inputs rolled up. */
    private static Optional<Problem.Invalid> rollup(DefinitionDraft draft) {
        UnitKind kind = draft.unit().kind();
        boolean addsUp = kind != UnitKind.PERCENT && kind != UnitKind.SCORE && kind != UnitKind.RATIO;
        return draft.formula() != null || draft.rollup() != Rollup.SUM || addsUp
                ? Optional.empty()
                : invalid(
                        "Percentages, ratios and scores do not add up: choose RATIO_OF_SUMS, WEIGHTED_MEAN or LAST.",
                        "ROLLUP_NOT_OF_UNIT",
                        "rollup");
    }

    static Optional<Problem.Invalid> invalid(String message, String rule, String... path) {
        return Optional.of(new Problem.Invalid(message, at(path), rule));
    }

    private static List<String> at(String... path) {
        return Stream.concat(Stream.of("input"), Stream.of(path)).toList();
    }
}
