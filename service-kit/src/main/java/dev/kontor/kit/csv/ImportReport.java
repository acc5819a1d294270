package dev.kontor.kit.csv;

import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param unchanged rows of which all was there already
 * @param failed rows that were refused
 * @param errors of the refused rows, not all when they are many
 * @param stopped why the rest of the file was not read
 */
public record ImportReport(
        int created, int updated, int unchanged, int failed, List<RowError> errors, Optional<String> stopped) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /**
     * Why a row was refused.
     *
     * @param line of the file on which the row ends, from 1
     * @param column whose value is at fault; empty when it is the whole row
     * @param rule stable code
     */
    public record RowError(long line, String column, String rule, String message) {}
}
