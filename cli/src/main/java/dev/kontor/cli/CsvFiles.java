package dev.kontor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.csv.CsvClient;
import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/** What the commands about files of CSV do alike. */
record CsvFiles(CsvClient client, Console console) {

    /** Sends a file, tells by line which rows were refused, and how many were not. */
    int send(Path file) {
        JsonNode report = client.send(file);
        report.path("errors")
                .forEach(error -> console.say("%s:%d: %s%s (%s)"
                        .formatted(
                                file,
                                error.path("line").asLong(),
                                error.path("column").asText().isEmpty()
                                        ? ""
                                        : error.path("column").asText() + ": ",
                                error.path("message").asText(),
                                error.path("rule").asText())));
        console.print("%d created, %d updated, %d unchanged, %d refused"
                .formatted(
                        report.path("created").asInt(),
                        report.path("updated").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("failed").asInt()));
        if (report.hasNonNull("stopped")) {
            throw new Failure("The rest of " + file + " was not read: "
                    + report.path("stopped").asText() + ".");
        }
        return report.path("failed").asInt() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Receives a file; to standard output when none is named. */
    int receive(Optional<Path> file) {
        if (file.isEmpty()) {
            client.receive(System.out);
            System.out.flush();
            return ExitCode.OK;
        }
        Path target = file.get();
        // Beside it first: what is there stays until the new one is whole.
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                client.receive(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("The file " + target + " cannot be written: " + e.getMessage(), e);
        }
        return ExitCode.OK;
    }
}
