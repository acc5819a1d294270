package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The recordings are what kustomize makes of the files beside them. {@code -Dgolden.update} makes them anew, which alone
 * needs a kustomize. Without one, the digests still say whether anything was changed since.
 */
@Order(RecordingTest.FIRST)
class RecordingTest {

    /** The policies' tests read what is recorded here. */
    static final int FIRST = 1;

    @Test
    void recordingsAreWhatKustomizeMakes() throws IOException {
        Optional<Kustomize> kustomize = Kustomize.installed();
        // A machine without a kustomize can still rewrite everybody else's golden files.
        if (System.getProperty("golden.update") != null && (kustomize.isPresent() || !isCurrent())) {
            record(kustomize.orElseThrow(() -> new IllegalStateException(
                    "Recordings are made by kustomize: " + Kustomize.HOW_TO_INSTALL + " and try again.")));
        }

        assertThat(Checksums.now())
                .as(
                        "k8s/ has changed since it was recorded: %s, run ./kontor verify -pl k8s -Dgolden.update,"
                                + " and commit what it rewrites",
                        Kustomize.HOW_TO_INSTALL)
                .isEqualTo(Files.readString(Checksums.FILE));
        if (kustomize.isPresent()) {
            for (Recording recording : Recording.values()) {
                assertThat(Manifests.documents(kustomize.get().render(recording.folder())))
                        .as("%s rendered again", recording)
                        .containsExactlyInAnyOrderElementsOf(Manifests.documents(Files.readString(recording.file())));
            }
        }
    }

    private static boolean isCurrent() throws IOException {
        return Files.exists(Checksums.FILE) && Files.readString(Checksums.FILE).equals(Checksums.now());
    }

    private static void record(Kustomize kustomize) throws IOException {
        for (Recording recording : Recording.values()) {
            Files.writeString(recording.file(), kustomize.render(recording.folder()));
        }
        Files.writeString(Checksums.FILE, Checksums.now());
    }

    @Test
    void unknownFieldsAreRefused() {
        String yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: gateway}
                spec: {template: {spec: {containers: [{name: application, livenesProbe: {}}]}}}
                """;

        assertThatThrownBy(() -> Manifests.parse(yaml)).hasMessageContaining("livenesProbe");
    }

    @Test
    void valuesOfAWrongTypeAreRefused() {
        String yaml = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: gateway}, spec: {replicas: two}}";

        assertThatThrownBy(() -> Manifests.parse(yaml)).hasMessageContaining("two");
    }

    @Test
    void secretsAreNotDeployedFromGit() {
        String yaml = "{apiVersion: v1, kind: Secret, metadata: {name: token}, stringData: {password: open}}";

        assertThatThrownBy(() -> Manifests.parse(yaml)).hasMessageContaining("v1/Secret");
    }
}
