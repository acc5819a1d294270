package dev.kontor.kit.csv;

import dev.kontor.kit.csv.ImportReport.RowError;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of one kind as they come, some rows at a time, so that neither their length nor that of a row decides how much
 * memory it takes. What is wrong with a row is told by its line, and the others are kept.
 *
 * @param known columns that there may be, in any order
 * @param needed columns that there must be
 * @param batch rows that are taken at a time
 */
public record CsvImport(List<String> known, List<String> needed, int batch) {

    /** More than that is not told one by one: the file is another one. */
    private static final int MAX_ERRORS = 1_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setNullString("")
            .setAllowMissingColumnNames(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    public CsvImport {
        known = List.copyOf(known);
        needed = List.copyOf(needed);
    }

    /** Takes rows. */
    public interface Rows {

        /** Takes some rows, and tells of each, in their order, what became of it. */
        List<RowOutcome> take(List<CsvRow> rows);
    }

    /** Reads a file in UTF-8 to its end, or until it is none; what came before that is kept. */
    public ImportReport read(InputStream file, Rows rows) {
        Counts counts = new Counts(rows);
        try (Source source = new Source(file)) {
            source.requireColumns(known, needed);
            for (CsvRow row = source.next(); row != null; row = source.next()) {
                counts.add(row, batch);
            }
        } catch (UnreadableException broken) {
            return counts.report(Optional.of(String.valueOf(broken.getMessage())));
        }
        return counts.report(Optional.empty());
    }

    /** The rest of the file is no CSV, or of other columns. Only the file's own faults become this. */
    private static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(String reason) {
            super(reason);
        }

        UnreadableException(Exception broken) {
            super(reason(broken), broken);
        }

        private static String reason(Exception broken) {
            Throwable cause =
                    broken instanceof UncheckedIOException && broken.getCause() != null ? broken.getCause() : broken;
            return cause instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(cause.getMessage());
        }
    }

    private static final class Source implements Closeable {
        private final RowBound bound;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Source(InputStream file) throws UnreadableException {
            try {
                InputStream content =
                        BOMInputStream.builder().setInputStream(file).get();
                bound = new RowBound(new InputStreamReader(
                        content,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                parser = FORMAT.parse(bound);
                records = parser.iterator();
            } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
                throw new UnreadableException(broken);
            }
        }

        void requireColumns(List<String> known, List<String> needed) throws UnreadableException {
            List<String> header = parser.getHeaderNames();
            List<String> unknown =
                    header.stream().filter(column -> !known.contains(column)).toList();
            if (!unknown.isEmpty()) {
                throw new UnreadableException("there is no column %s, but %s".formatted(unknown, known));
            }
            for (String column : needed) {
                if (!header.contains(column)) {
                    throw new UnreadableException("the column %s is missing".formatted(column));
                }
            }
        }

        @Nullable CsvRow next() throws UnreadableException {
            bound.nextRow();
            try {
                return records.hasNext() ? row(records.next()) : null;
            } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
                throw new UnreadableException(broken);
            }
        }

        private CsvRow row(CSVRecord row) {
            return new CsvRow(parser.getCurrentLineNumber(), row);
        }

        /** What is left of the file is not read, and nobody minds how it ends. */
        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException ended) {
                // It was read as far as it went.
            }
        }
    }

    private static final class Counts {
        private final Rows rows;
        private final List<CsvRow> waiting = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;
        private int failed;
        private final List<RowError> errors = new ArrayList<>();

        Counts(Rows rows) {
            this.rows = rows;
        }

        void add(CsvRow row, int batch) {
            waiting.add(row);
            if (waiting.size() == batch) {
                take();
            }
        }

        private void take() {
            List<RowOutcome> outcomes = rows.take(List.copyOf(waiting));
            for (int i = 0; i < outcomes.size(); i++) {
                count(waiting.get(i).line(), outcomes.get(i));
            }
            waiting.clear();
        }

        private void count(long line, RowOutcome outcome) {
            switch (outcome) {
                case RowOutcome.Created row -> created++;
                case RowOutcome.Updated row -> updated++;
                case RowOutcome.Unchanged row -> unchanged++;
                case RowOutcome.Refused(var faults) -> {
                    failed++;
                    faults.stream()
                            .limit(MAX_ERRORS - (long) errors.size())
                            .map(fault -> new RowError(line, fault.column(), fault.rule(), fault.message()))
                            .forEach(errors::add);
                }
            }
        }

        /** Of all that was read, the last rows included. */
        ImportReport report(Optional<String> stopped) {
            if (!waiting.isEmpty()) {
                take();
            }
            return new ImportReport(created, updated, unchanged, failed, errors, stopped);
        }
    }
}
