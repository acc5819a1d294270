package dev.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.cli.ServiceDouble.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people give it. */
class MeasurementsCommandTest {
    private final ServiceDouble service;
    private final Path folder;
    private final Path file;

    MeasurementsCommandTest(@TempDir Path folder) throws IOException {
        this.service = new ServiceDouble();
        this.folder = folder;
        this.file = Files.writeString(folder.resolve("m.csv"), "before");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void sendsAFileAndTellsWhatBecameOfIt() {
        service.answers(200, """
                {"created": 3, "updated": 2, "unchanged": 1, "failed": 1, "stopped": null, "errors":
                  [{"line": 17, "column": "code", "rule": "REFERENCE_UNKNOWN", "message": "No KPI has this code."}]}
                """);

        assertThat(service.run(folder, "measurements", "import", file.toString()))
                .isEqualTo(new Run(
                        1,
                        "3 created, 2 updated, 1 unchanged, 1 refused\n",
                        file + ":17: code: No KPI has this code. (REFERENCE_UNKNOWN)\n"));
        assertThat(service.asked()).containsExactly("POST /csv/measurements before");
    }

    @Test
    void saysWhyTheRestWasNotRead() {
        service.answers(422, "{\"failed\": 0, \"errors\": [], \"stopped\": \"there is no column [x]\"}");

        assertThat(service.run(folder, "measurements", "import", file.toString()))
                .isEqualTo(new Run(
                        1,
                        "0 created, 0 updated, 0 unchanged, 0 refused\n",
                        "kontor: The rest of " + file + " was not read: there is no column [x].\n"));
    }

    @Test
    void receivesWhatIsAskedFor() {
        service.answers(200, "subject,code\n");

        Run run = service.run(
                folder,
                "measurements",
                "export",
                file.toString(),
                "--subject=KA-0001",
                "--subject=COMPANY",
                "--code=A&B",
                "--from=2026-01-01",
                "--to=2026-12-31");

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(service.asked())
                .containsExactly(
                        "GET /csv/measurements?subject=KA-0001&subject=COMPANY&code=A%26B&from=2026-01-01&to=2026-12-31 ");
        assertThat(file).hasContent("subject,code\n");
    }

    @Test
    void leavesWhatIsThereWhenTheServiceRefuses() {
        service.answers(400, "{\"code\": \"BAD_USER_INPUT\", \"message\": \"`from` is a date, YYYY-MM-DD.\"}");

        assertThat(service.run(folder, "measurements", "export", file.toString(), "--from", "x"))
                .isEqualTo(new Run(1, "", "kontor: `from` is a date, YYYY-MM-DD.\n"));
        assertThat(file).hasContent("before");
    }
}
