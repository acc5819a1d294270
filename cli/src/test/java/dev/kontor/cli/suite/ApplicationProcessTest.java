package dev.kontor.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationProcessTest {

    private static final int STARTS = 10;

    @Test
    void aProcessThatStartsIsAliveAllTheTime() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            String mark = ApplicationProcess.newMark();
            Process process = startJava(mark);
            try {
                var application = of(process.pid(), mark);
                while (!isJava(process)) {
                    assertThat(application.isAlive()).isTrue();
                }
                assertThat(application.isAlive()).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void whatEndedOrBearsAnotherMarkIsNotAlive() throws Exception {
        String mark = ApplicationProcess.newMark();
        Process process = startJava(mark);
        try {
            assertThat(of(process.pid(), ApplicationProcess.newMark()).isAlive())
                    .isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(of(process.pid(), mark).isAlive()).isFalse();
    }

    /** Has taken the place of what detaches it. */
    private static boolean isJava(Process process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private static ApplicationProcess of(long pid, String mark) {
        return new ApplicationProcess(Application.KPI, pid, 0, mark, Optional.empty());
    }

    /** As the launcher does, with a program that is there for long enough. */
    private static Process startJava(String mark) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(Launcher.detacher(), java, mark, "-Xmx32m", "--source", "25", "/dev/stdin")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
