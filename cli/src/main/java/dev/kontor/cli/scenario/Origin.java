package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import java.nio.file.Path;

/** Where a row of a scenario stands, to be named when something is wrong with it. */
record Origin(Path file, long line) {
    Failure problem(String reason) {
        return new Failure(file + ", line " + line + ": " + reason);
    }
}
