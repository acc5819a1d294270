package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Where a row of a scenario stands, to be named when something is wrong with it. */
record Origin(Path file, long line) {
    Failure problem(String reason) {
        return new Failure(file + ", line " + line + ": " + reason);
    }

    /** Refuses the second row of two with the same key. */
    static <T> void requireDistinct(List<T> rows, Function<T, String> key, Function<T, Origin> origin) {
        var seen = new HashSet<String>();
        for (T row : rows) {
            if (!seen.add(key.apply(row))) {
                throw origin.apply(row).problem("\"" + key.apply(row) + "\" was there before.");
            }
        }
    }
}
