package dev.kontor.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

    @TempDir
    private Path root = Path.of("");

    private Workspace workspace = Workspace.current();

    @BeforeEach
    void build() throws IOException {
        workspace = new Workspace(root, root.resolve("state"));
        workspace.prepare();
        Path jar = workspace.jar(Application.GATEWAY);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "built");
    }

    @Test
    void isOfOneBuildAndOneWayToRunIt() throws IOException {
        AotCache cache = cache();
        assertThat(cache()).isEqualTo(cache);
        assertThat(AotCache.of(workspace, Application.GATEWAY, List.of("-XX:+UseZGC")))
                .isNotEqualTo(cache);

        Files.setLastModifiedTime(workspace.jar(Application.GATEWAY), FileTime.fromMillis(1));

        assertThat(cache()).isNotEqualTo(cache);
    }

    @Test
    void replacesThatOfTheBuildBefore() throws IOException {
        record("before", cache());
        Files.writeString(workspace.jar(Application.GATEWAY), "built again");
        assertThat(cache().exists()).isFalse();

        record("now", cache());

        assertThat(cache().file()).hasContent("now");
        assertThat(AotCache.find(workspace, Application.GATEWAY)).contains(cache().file());
        assertThat(workspace.caches()).isDirectoryNotContaining("glob:**.partial");
        assertThat(workspace.caches().toFile().list()).hasSize(1);
    }

    @Test
    void isNotThereWhenTheJvmDidNotFinishIt() throws IOException {
        Files.writeString(Path.of(output(cache()) + ".config"), "notes");

        record("half", cache());

        assertThat(workspace.caches()).isEmptyDirectory();
    }

    private AotCache cache() {
        return AotCache.of(workspace, Application.GATEWAY, OPTIONS);
    }

    /** As the JVM does at the end of a run. */
    private static void record(String content, AotCache cache) throws IOException {
        Files.writeString(Path.of(output(cache)), content);
        cache.accept();
    }

    private static String output(AotCache cache) {
        return cache.record().getFirst().replace("-XX:AOTCacheOutput=", "");
    }
}
