package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV files (RFC 4180, UTF-8, a header line): columns may come in any order and optional ones may be absent, but a
 * column nobody knows is an error, since a misspelt name would otherwise lose its values silently.
 */
final class CsvTable {
    /** Ten years of daily values of a dozen KPIs stay well below. */
    private static final long MAX_BYTES = 16L << 20;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvTable() {}

    static List<CsvRow> read(Path file, Set<String> required, Set<String> optional) {
        if (!Files.exists(file)) {
            throw new Failure("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Failure(file + " is larger than " + (MAX_BYTES >> 20) + " MiB: split it.");
            }
            return rows(file, required, optional);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(file, e.getCause() instanceof IOException cause ? cause : e);
        }
    }

    /** Reads a file that a scenario may do without. */
    static List<CsvRow> readIfThere(Path file, Set<String> required, Set<String> optional) {
        return Files.exists(file) ? read(file, required, optional) : List.of();
    }

    private static Failure unreadable(Path file, Exception cause) {
        return cause instanceof CharacterCodingException
                ? new Failure(file + " is not UTF-8 text.", cause)
                : new Failure(file + " cannot be read: " + cause.getMessage(), cause);
    }

    private static List<CsvRow> rows(Path file, Set<String> required, Set<String> optional) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(withoutByteOrderMark(reader), FORMAT)) {
            requireColumns(file, parser.getHeaderNames(), required, optional);
            var rows = new ArrayList<CsvRow>();
            for (CSVRecord record : parser) {
                rows.add(row(file, parser, record));
            }
            return rows;
        }
    }

    /** Spreadsheets like to begin UTF-8 files with one. */
    private static BufferedReader withoutByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static void requireColumns(Path file, List<String> header, Set<String> required, Set<String> optional) {
        for (String column : required) {
            if (!header.contains(column)) {
                throw new Origin(file, 1).problem("the column " + column + " is missing.");
            }
        }
        Set<String> unknown = new HashSet<>(header);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        for (String column : header) {
            if (unknown.contains(column)) {
                throw new Origin(file, 1).problem("the column \"" + column + "\" is not known.");
            }
        }
    }

    private static CsvRow row(Path file, CSVParser parser, CSVRecord record) {
        var row = new CsvRow(new Origin(file, parser.getCurrentLineNumber()), record.toMap());
        if (!record.isConsistent()) {
            throw row.origin()
                    .problem("expected " + parser.getHeaderNames().size() + " values, found " + record.size() + ".");
        }
        return row;
    }
}
