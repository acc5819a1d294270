package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row of a CSV file, read value by value; what is wrong is told with the column and the line. */
record CsvRow(Origin origin, Map<String, String> values) {

    String text(String column) {
        return optionalText(column).orElseThrow(() -> origin.problem(column + " is empty."));
    }

    /** Empty when the column is absent or blank. */
    Optional<String> optionalText(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isBlank());
    }

    Optional<BigDecimal> decimal(String column) {
        return optional(column, "a decimal number", BigDecimal::new);
    }

    Optional<Integer> integer(String column) {
        return optional(column, "a whole number", Integer::valueOf);
    }

    /** A column of {@code yes} and {@code no}; no when it is absent or blank. */
    boolean flag(String column) {
        return optional(column, "yes or no", text -> switch (text) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw new IllegalArgumentException(text);
                })
                .orElse(false);
    }

    ScenarioDate date(String column) {
        return optionalDate(column).orElseThrow(() -> origin.problem(column + " is empty."));
    }

    Optional<ScenarioDate> optionalDate(String column) {
        return optional(column, "a date (2026-01-31), a period (M-12) or a day of one (M-12/15)", ScenarioDate::parse);
    }

    private <T> Optional<T> optional(String column, String expected, Function<String, T> read) {
        return optionalText(column).map(text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw wrong(column, expected, text);
            }
        });
    }

    private Failure wrong(String column, String expected, String found) {
        return origin.problem(column + ": expected " + expected + ", not \"" + found + "\".");
    }
}
