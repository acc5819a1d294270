package dev.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.cli.ServiceDouble.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people give it. */
class RebuildCommandTest {
    private static final String RUNNING = "{\"state\": \"RUNNING\", \"done\": 500, \"total\": 1700}";

    private final ServiceDouble service;
    private final Path folder;

    RebuildCommandTest(@TempDir Path folder) throws IOException {
        this.service = new ServiceDouble();
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void waitsUntilItIsDone() {
        service.answers(202, RUNNING)
                .answers(200, RUNNING)
                .answers(200, "{\"state\": \"DONE\", \"done\": 1700, \"total\": 1700}");

        assertThat(service.run(folder, "rebuild", "standings")).isEqualTo(new Run(0, "1700 standings rebuilt\n", ""));
        assertThat(service.asked())
                .containsExactly("POST /rebuild/standings ", "GET /rebuild/standings ", "GET /rebuild/standings ");
    }

    @Test
    void waitsForTheOneThatIsUnderWay() {
        service.answers(409, "{\"code\": \"REBUILD_UNDER_WAY\", \"message\": \"One is under way.\"}")
                .answers(200, "{\"state\": \"DONE\", \"done\": 2, \"total\": 2}");

        assertThat(service.run(folder, "rebuild", "accounts-copy"))
                .isEqualTo(new Run(0, "2 accounts rebuilt\n", "One is under way already.\n"));
        assertThat(service.asked()).containsExactly("POST /rebuild/accounts-copy ", "GET /rebuild/accounts-copy ");
    }

    @Test
    void saysThatItWasInterrupted() {
        service.answers(202, RUNNING).answers(200, RUNNING.replace("RUNNING", "INTERRUPTED"));

        assertThat(service.run(folder, "rebuild", "standings"))
                .isEqualTo(new Run(1, "", "kontor: It was interrupted after 500 of 1700 standings: begin it again.\n"));
    }

    @Test
    void saysThatItIsNotAllowed() {
        service.answers(403, "");

        Run run = service.run(folder, "rebuild", "standings");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.news()).contains("status 403");
    }
}
