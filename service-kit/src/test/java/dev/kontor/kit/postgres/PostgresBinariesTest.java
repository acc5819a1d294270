package dev.kontor.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    private Path cache;

    @Test
    void twoProcessesUnpackAtOnceWithoutHarm() throws Exception {
        var first = unpackInAnotherJvm();
        var second = unpackInAnotherJvm();
        var own = PostgresBinaries.unpackedIn(cache);

        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(second.exitValue()).isZero();
        assertThat(own.tool("postgres")).isExecutable();
        try (var left = Files.list(cache)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(own.home().getFileName().toString(), "unpacking.lock");
        }
    }

    @Test
    void startsOverWhatAKilledProcessLeft() throws Exception {
        var home = PostgresBinaries.unpackedIn(cache).home();
        Path partial = home.resolveSibling(home.getFileName() + ".partial");
        Files.move(home, partial);
        Files.delete(partial.resolve("bin/postgres"));

        assertThat(PostgresBinaries.unpackedIn(cache).tool("postgres")).isExecutable();
    }

    @Test
    void namesArchivesAsTheirPublisherDoes() {
        assertThat(PostgresBinaries.archive("Linux", "amd64")).isEqualTo("postgres-linux-x86_64");
        assertThat(PostgresBinaries.archive("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64");
        assertThat(PostgresBinaries.archive("Mac OS X", "x86_64")).isEqualTo("postgres-darwin-x86_64");
        assertThat(PostgresBinaries.archive("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64");
    }

    private Process unpackInAnotherJvm() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unpack.class.getName(),
                        cache.toString())
                .inheritIO()
                .start();
    }

    static final class Unpack {
        public static void main(String[] arguments) {
            PostgresBinaries.unpackedIn(Path.of(arguments[0]));
        }
    }
}
