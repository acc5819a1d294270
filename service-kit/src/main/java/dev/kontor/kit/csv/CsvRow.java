package dev.kontor.kit.csv;

import dev.kontor.kit.csv.RowOutcome.Fault;
import dev.kontor.kit.scalar.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of a file, and what is wrong with its values by themselves. */
public final class CsvRow {

    private static final String MALFORMED = "VALUE_MALFORMED";

    private final long line;
    private final CSVRecord row;
    private final List<Fault> faults = new ArrayList<>();

    CsvRow(long line, CSVRecord row) {
        this.line = line;
        this.row = row;
        if (!row.isConsistent()) {
            fault("", "ROW_MALFORMED", "The row has %d values, not as many as the header.".formatted(row.size()));
        }
    }

    /** Of the file, on which the row ends, from 1. */
    long line() {
        return line;
    }

    /** What the cell says; null when it is empty, or there is no such column. */
    public @Nullable String text(String column) {
        String cell = row.isSet(column) ? row.get(column) : null;
        return cell == null ? null : SpreadsheetCell.read(cell);
    }

    /**
     * What a cell that must not be empty says; null, and a fault, when it cannot be read.
     *
     * @param parse throws what constructors throw
     * @param expected for people, what would be right
     */
    public <T> @Nullable T needed(String column, Function<String, T> parse, String expected) {
        try {
            return parse.apply(Objects.requireNonNullElse(text(column), ""));
        } catch (IllegalArgumentException | DateTimeException none) {
            fault(column, MALFORMED, "Expected %s.".formatted(expected));
            return null;
        }
    }

    /** Likewise what a cell says that may be empty; null then. */
    public <T> @Nullable T value(String column, Function<String, T> parse, String expected) {
        return text(column) == null ? null : needed(column, parse, expected);
    }

    public @Nullable LocalDate date(String column) {
        return value(column, text -> new Date(text).value(), "a date, YYYY-MM-DD");
    }

    /** All that the row says, as one text that no other row has. */
    public String content() {
        return row.stream().map(String::valueOf).collect(Collectors.joining("\0"));
    }

    public void fault(String column, String rule, String message) {
        faults.add(new Fault(column, rule, message));
    }

    public List<Fault> faults() {
        return faults;
    }
}
