package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The images that are built are those that are deployed. */
class ContainerfileTest {
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+) AS (\\S+)");

    /** The instructions of each stage, comments left out, lines that go on joined; first of all the FROM. */
    private static Map<String, List<String>> stages() throws IOException {
        var stages = new LinkedHashMap<String, List<String>>();
        List<String> instructions = new ArrayList<>();
        String text = Files.readString(Recording.ROOT.resolve("k8s/Containerfile"));
        for (String line : text.replaceAll("(?m)^#.*\\R", "")
                .replaceAll("\\\\\\R\\s*", "")
                .lines()
                .toList()) {
            Matcher stage = STAGE.matcher(line);
            if (stage.matches()) {
                instructions = new ArrayList<>();
                stages.put(stage.group(2), instructions);
            }
            if (!line.isBlank()) {
                instructions.add(line);
            }
        }
        return stages;
    }

    @Test
    void everyDeployedImageIsATargetThatListensWhereItIsAskedTo() throws IOException {
        Map<String, List<String>> stages = stages();
        for (Deployment deployment : Recording.BASE.manifests().of(Deployment.class)) {
            Container container = pod(deployment).getContainers().getFirst();

            assertThat(stages).containsKey(container.getImage());
            assertThat(stages.get(container.getImage()))
                    .containsExactly(
                            "FROM application AS " + container.getImage(),
                            "COPY --from=trained /images/" + container.getImage() + " /kontor",
                            "EXPOSE " + container.getPorts().getFirst().getContainerPort());
        }
    }

    @Test
    void imagesRunAsTheUserThatPodsRunAs() throws IOException {
        for (Deployment deployment : Recording.BASE.manifests().of(Deployment.class)) {
            var context = pod(deployment).getSecurityContext();

            assertThat(stages().get("application"))
                    .contains("USER " + context.getRunAsUser() + ":" + context.getRunAsGroup());
        }
    }

    /** Another JVM would ignore the cache. */
    @Test
    void theJvmThatMakesTheCacheIsTheOneThatUsesIt() throws IOException {
        String trained =
                Objects.requireNonNull(stages().get("trained")).getFirst().replace(" AS trained", "");

        assertThat(stages().get("application")).first().isEqualTo(trained + " AS application");
    }

    @Test
    void whatItRunsIsThere() throws IOException {
        String script = "k8s/image/train.sh";

        assertThat(stages().get("trained")).contains("RUN /kontor/" + script + " /images");
        assertThat(Recording.ROOT.resolve(script)).isExecutable();
        assertThat(Recording.ROOT.resolve("mvnw")).isExecutable();
        for (Deployment deployment : Recording.BASE.manifests().of(Deployment.class)) {
            String application = deployment.getMetadata().getName();
            assertThat(Files.readString(Recording.ROOT.resolve(script))).contains(application);
            assertThat(Recording.ROOT.resolve(Path.of(application, "pom.xml"))).exists();
        }
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }
}
