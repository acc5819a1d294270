package dev.kontor.accounts.csv.application;

import dev.kontor.accounts.csv.application.ImportReport.RowError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
import org.apache.commons.io.input.BOMInputStream;

/** Reads accounts from a file, row by row as it comes; each row is a transaction, so good ones are kept. */
@ApplicationScoped
public class AccountImport {

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
            .get();

    private final AccountRowImport rows;

    AccountImport(AccountRowImport rows) {
        this.rows = rows;
    }

    /** Reads a file in UTF-8 to its end, or until it is none; what came before that is kept. */
    public ImportReport read(String caller, InputStream file) {
        Counts counts = new Counts();
        try (Reader reader = reader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            requireKnown(parser.getHeaderNames());
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                counts.add(parser.getCurrentLineNumber(), rows.read(caller, row));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            return counts.report().stoppedBy(reason(broken));
        }
        return counts.report();
    }

    private static String reason(Exception broken) {
        Throwable cause =
                broken instanceof UncheckedIOException && broken.getCause() != null ? broken.getCause() : broken;
        return cause instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(cause.getMessage());
    }

    private static Reader reader(InputStream file) throws IOException {
        InputStream content = BOMInputStream.builder().setInputStream(file).get();
        return new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void requireKnown(List<String> header) {
        List<String> unknown = header.stream()
                .filter(column -> !AccountColumns.KNOWN.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no column %s, but %s".formatted(unknown, AccountColumns.KNOWN));
        }
        for (String needed : List.of(AccountColumns.NAME, AccountColumns.TIER)) {
            if (!header.contains(needed)) {
                throw new IllegalArgumentException("the column %s is missing".formatted(needed));
            }
        }
    }

    private static final class Counts {
        private int created;
        private int updated;
        private int unchanged;
        private int failed;
        private final List<RowError> errors = new ArrayList<>();

        void add(long line, RowOutcome outcome) {
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

        ImportReport report() {
            return new ImportReport(created, updated, unchanged, failed, errors, Optional.empty());
        }
    }
}
