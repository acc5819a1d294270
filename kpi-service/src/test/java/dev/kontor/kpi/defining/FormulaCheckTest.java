package dev.kontor.kpi.defining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with formulas over {@link Catalogues#ASSORTED}. Worked out by hand; the reason stands beside each. */
class FormulaCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // money - money is money
                "CURRENCY/EUR | REVENUE - COST",
                "CURRENCY/EUR | -REVENUE + 2 * COST - 1000",
                // money / money is a number, which times 100 may be a percentage, a ratio or a count
                "PERCENT/%    | 100 * (REVENUE - COST) / REVENUE",
                "RATIO        | REVENUE / COST",
                // 100 has no unit of its own
                "PERCENT/%    | 100 - CSAT",
                "PERCENT/%    | (CSAT + MARGIN) / 2",
                "CURRENCY/EUR | REVENUE / STAFF",
                "CURRENCY/EUR | CSAT / 100 * REVENUE",
                // time per piece is time
                "DURATION/s   | RUN_TIME / STAFF",
                // money per time has no kind of its own
                "CURRENCY/EUR | REVENUE / RUN_TIME",
                "RATIO        | REVENUE / RUN_TIME",
                // dollars over dollars leave euros
                "CURRENCY/EUR | REVENUE * SALES_US / SALES_US",
                // things of unnamed kind count with any
                "COUNT        | STAFF + HEADS",
                // shorter periods roll up to a month
                "COUNT        | VISITS + ORDERS",
                "PERCENT/%    | GROWTH(REVENUE)",
                "PERCENT/%    | GROWTH(MARGIN)",
                // the divisor can be other than zero
                "RATIO        | STAFF / (STAFF - HEADS)",
                "RATIO        | STAFF / (STAFF * HEADS - STAFF)",
            })
    void good(String unit, String formula) {
        assertThat(check("NEW " + unit + " MONTH BOTH", formula)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT MONTH BOTH | STAFF + NO_SUCH              | FORMULA_UNKNOWN_KPI",
                // codes are capital letters
                "COUNT MONTH BOTH | staff                        | FORMULA_UNKNOWN_KPI",
                "COUNT MONTH BOTH | GROWTH(NO_SUCH)              | FORMULA_UNKNOWN_KPI",
                "COUNT MONTH BOTH | NEW + 1                      | FORMULA_CYCLE",
                "PERCENT MONTH BOTH | GROWTH(NEW)                | FORMULA_CYCLE",
                "COUNT MONTH BOTH | STAFF +                      | FORMULA_MALFORMED",
                "COUNT MONTH BOTH | (STAFF                       | FORMULA_MALFORMED",
                "COUNT MONTH BOTH | STAFF ^ 2                    | FORMULA_MALFORMED",
                "COUNT MONTH BOTH | STAFF HEADS                  | FORMULA_MALFORMED",
                "COUNT MONTH BOTH | \"x\" + STAFF                | FORMULA_MALFORMED",
                // not one KPI
                "COUNT MONTH BOTH | 1 + 1                        | FORMULA_MALFORMED",
                "COUNT MONTH BOTH | SQRT(STAFF)                  | FORMULA_FUNCTION_NOT_ALLOWED",
                "COUNT MONTH BOTH | RANDOM()                     | FORMULA_FUNCTION_NOT_ALLOWED",
                "COUNT MONTH BOTH | 2 * GROWTH(STAFF)            | FORMULA_FUNCTION_NOT_ALLOWED",
                "COUNT MONTH BOTH | STAFF * 1e9                  | FORMULA_NUMBER_MALFORMED",
                "COUNT MONTH BOTH | STAFF * 0xFF                 | FORMULA_NUMBER_MALFORMED",
                "COUNT MONTH BOTH | STAFF * 1.1234567            | FORMULA_NUMBER_MALFORMED",
                "COUNT MONTH BOTH | STAFF * 1234567890123456789  | FORMULA_NUMBER_MALFORMED",
                // what is no more measured
                "COUNT MONTH BOTH | STAFF + OLD                  | FORMULA_KPI_RETIRED",
                // a quarter says nothing about a month, nor a month about a week
                "COUNT MONTH BOTH | STAFF + AUDITS               | FORMULA_CADENCE_MISMATCH",
                "COUNT WEEK BOTH  | VISITS + STAFF               | FORMULA_CADENCE_MISMATCH",
                "PERCENT DAY BOTH | GROWTH(STAFF)                | FORMULA_CADENCE_MISMATCH",
                // of accounts nothing is known that only the company has, and the other way round
                "COUNT MONTH BOTH    | RETURNING + 1             | FORMULA_SCOPE_MISMATCH",
                "COUNT MONTH ACCOUNT | RETURNING + STAFF         | FORMULA_SCOPE_MISMATCH",
                "COUNT MONTH COMPANY | MEETINGS + STAFF          | FORMULA_SCOPE_MISMATCH",
                "RATIO MONTH BOTH | STAFF / 0                    | FORMULA_DIVIDES_BY_ZERO",
                "RATIO MONTH BOTH | STAFF / (1 - 0.5 * 2)        | FORMULA_DIVIDES_BY_ZERO",
                "RATIO MONTH BOTH | STAFF / (HEADS - HEADS)      | FORMULA_DIVIDES_BY_ZERO",
                "RATIO MONTH BOTH | STAFF / (0 * HEADS)          | FORMULA_DIVIDES_BY_ZERO",
                // (a + b)² − a² − 2ab − b²
                "RATIO MONTH BOTH | 1 / ((STAFF + HEADS) * (STAFF + HEADS) - STAFF * STAFF - 2 * STAFF * HEADS - HEADS * HEADS) | FORMULA_DIVIDES_BY_ZERO",
                // also within another divisor, and when it is a quotient that vanishes
                "RATIO MONTH BOTH | 1 / (STAFF + 1 / (HEADS - HEADS)) | FORMULA_DIVIDES_BY_ZERO",
                "RATIO MONTH BOTH | 1 / (STAFF / HEADS - STAFF / HEADS) | FORMULA_DIVIDES_BY_ZERO",
                "CURRENCY/EUR MONTH BOTH | REVENUE + CSAT        | FORMULA_UNIT_MISMATCH",
                "CURRENCY/EUR MONTH BOTH | REVENUE - SALES_US    | FORMULA_UNIT_MISMATCH",
                "PERCENT/% MONTH BOTH | CSAT + STARS             | FORMULA_UNIT_MISMATCH",
                "COUNT MONTH BOTH | DAYS_OFF + HEADS             | FORMULA_UNIT_MISMATCH",
                // money to the power of two
                "CURRENCY/EUR MONTH BOTH | REVENUE * COST        | FORMULA_UNIT_MISMATCH",
                "CURRENCY/USD MONTH BOTH | REVENUE - COST        | FORMULA_UNIT_MISMATCH",
                "PERCENT/% MONTH BOTH | REVENUE - COST           | FORMULA_UNIT_MISMATCH",
                "PERCENT/% MONTH BOTH | RUN_TIME / 60            | FORMULA_UNIT_MISMATCH",
                "SCORE MONTH BOTH | CSAT + 0                     | FORMULA_UNIT_MISMATCH",
                "RATIO MONTH BOTH | GROWTH(REVENUE)              | FORMULA_UNIT_MISMATCH",
            })
    void bad(String rest, String formula, String rule) {
        Optional<Problem.Invalid> problem = check("NEW " + rest, formula);

        assertThat(problem).map(Problem.Invalid::rule).contains(rule);
        assertThat(problem).map(Problem.Invalid::path).contains(List.of("input", "formula"));
    }

    @Test
    void aCircleIsToldAsItRuns() {
        // REVENUE would be computed from MARGIN, which is computed from PROFIT, which is computed from REVENUE
        Optional<Problem.Invalid> problem = new FormulaCheck(Catalogues.ASSORTED).text("REVENUE", "MARGIN * STAFF");

        assertThat(problem).map(Problem.Invalid::rule).contains("FORMULA_CYCLE");
        assertThat(problem.orElseThrow().message()).endsWith("REVENUE ← MARGIN ← PROFIT ← REVENUE.");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void whatIsComputedTimeAndAgainIsBounded(int depth) {
        // Each level uses both of the level below: c(0) = 1, c(n) = 1 + 2·c(n−1) = 2^(n+1) − 1, so c(5) = 63, c(6) =
        // 127
        List<String> lines = new ArrayList<>(List.of("A0 COUNT MONTH BOTH", "B0 COUNT MONTH BOTH"));
        for (int level = 1; level < depth; level++) {
            lines.add("A%1$d COUNT MONTH BOTH = A%2$d + B%2$d".formatted(level, level - 1));
            lines.add("B%1$d COUNT MONTH BOTH = A%2$d - B%2$d".formatted(level, level - 1));
        }
        Catalogue catalogue = Catalogues.of(lines.toArray(String[]::new));

        Optional<Problem.Invalid> problem = new FormulaCheck(catalogue)
                .derivation(Catalogues.definition("TOP COUNT MONTH BOTH = A%1$d + B%1$d".formatted(depth - 1)));

        assertThat(problem.map(Problem.Invalid::rule))
                .isEqualTo(depth == 5 ? Optional.empty() : Optional.of("FORMULA_TOO_COMPLEX"));
    }

    private static Optional<Problem.Invalid> check(String line, String formula) {
        FormulaCheck check = new FormulaCheck(Catalogues.ASSORTED);
        return check.text("NEW", formula)
                .or(() -> check.derivation(Catalogues.definition(line.strip() + " = " + formula)));
    }
}
