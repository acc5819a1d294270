package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pods refer to is there: rendered, or among the secrets that an environment must bring. */
class ReferencesTest {

    /** Made by hand or by an operator, as the overlay's README says; no more and no less than these are used. */
    private static final Map<String, Set<String>> SECRETS = Map.of(
            "accounts-database", Set.of("jdbc-url", "username", "password"),
            "kpi-database", Set.of("jdbc-url", "reactive-url", "username", "password"),
            "token-verification", Set.of("public-key"),
            "accounts-feed", Set.of("token"),
            "subgraph-schemas", Set.of("token"));

    @ParameterizedTest
    @EnumSource
    void secretsAreThoseThatAreDocumented(Recording recording) {
        Stream<SecretKeySelector> asVariables = env(recording.manifests())
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef());
        Stream<SecretKeySelector> asFiles = pods(recording.manifests())
                .flatMap(pod -> pod.getVolumes().stream())
                .filter(volume -> volume.getSecret() != null)
                .flatMap(volume -> volume.getSecret().getItems().stream()
                        .map(item -> new SecretKeySelector(
                                item.getKey(), volume.getSecret().getSecretName(), false)));

        assertThat(Stream.concat(asVariables, asFiles)
                        .collect(Collectors.groupingBy(
                                SecretKeySelector::getName,
                                Collectors.mapping(SecretKeySelector::getKey, Collectors.toSet()))))
                .isEqualTo(SECRETS);
    }

    /** Whatever a variable is called, its value is in a ConfigMap, which people read, or in a Secret. */
    @ParameterizedTest
    @EnumSource
    void noVariableHasALiteralValue(Recording recording) {
        assertThat(env(recording.manifests())).allMatch(variable -> variable.getValue() == null);
    }

    @ParameterizedTest
    @EnumSource
    void configMapsHoldNoSecrets(Recording recording) {
        assertThat(recording.manifests().of(ConfigMap.class)).allSatisfy(configMap -> {
            assertThat(configMap.getData().keySet())
                    .noneMatch(key -> key.matches("(?i).*(password|secret|credential|private|public.?key).*"));
            // Neither keys nor user:password@host.
            assertThat(configMap.getData().values())
                    .noneMatch(value -> value.contains("-----BEGIN") || value.matches("(?s).*://[^/\\s]+@.*"));
            assertThat(configMap.getBinaryData()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyConfigMapIsUsedAndEveryUsedOneIsRendered(Recording recording) {
        Manifests manifests = recording.manifests();
        Stream<String> asVariables = containers(manifests)
                .flatMap(container -> container.getEnvFrom().stream())
                .map(source -> source.getConfigMapRef().getName());
        Stream<String> asFiles = pods(manifests)
                .flatMap(pod -> pod.getVolumes().stream())
                .filter(volume -> volume.getConfigMap() != null)
                .map(volume -> volume.getConfigMap().getName());

        assertThat(Stream.concat(asVariables, asFiles).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(manifests.of(ConfigMap.class).stream()
                        .map(configMap -> configMap.getMetadata().getName())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyMountHasItsVolume(Recording recording) {
        assertThat(pods(recording.manifests()))
                .allSatisfy(pod -> assertThat(pod.getContainers())
                        .flatMap(Container::getVolumeMounts)
                        .extracting(VolumeMount::getName)
                        .containsExactlyInAnyOrderElementsOf(
                                pod.getVolumes().stream().map(Volume::getName).toList()));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE", "DEV"})
    void theGatewayComposesUnlessItIsGivenASupergraph(Recording recording) {
        assertThat(named("gateway", recording.manifests()).getData()).doesNotContainKey("GATEWAY_SUPERGRAPH");
    }

    @ParameterizedTest
    @EnumSource
    void theGatewayFindsItsTokenWhereItIsMounted(Recording recording) {
        Manifests manifests = recording.manifests();
        PodSpec gateway = gateway(manifests);
        Path file = Path.of(named("gateway", manifests).getData().get("GATEWAY_SUBGRAPH_TOKEN_FILE"));

        assertThat(gateway.getContainers().getFirst().getVolumeMounts())
                .filteredOn(mount -> Path.of(mount.getMountPath()).equals(file.getParent()))
                .singleElement()
                .satisfies(mount -> assertThat(gateway.getVolumes())
                        .filteredOn(volume -> volume.getName().equals(mount.getName()))
                        .flatMap(volume -> volume.getSecret().getItems())
                        .extracting(KeyToPath::getPath)
                        .containsExactly(file.getFileName().toString()));
    }

    @ParameterizedTest
    @EnumSource(names = "SUPERGRAPH")
    void theGatewayFindsItsSupergraphWhereItIsMounted(Recording recording) {
        Manifests manifests = recording.manifests();
        ConfigMap supergraph = named("supergraph", manifests);
        PodSpec gateway = gateway(manifests);
        Path file = Path.of(named("gateway", manifests).getData().get("GATEWAY_SUPERGRAPH"));

        assertThat(supergraph.getData()).containsOnlyKeys(file.getFileName().toString());
        assertThat(gateway.getVolumes())
                .filteredOn(volume -> volume.getName().equals("supergraph"))
                .singleElement()
                .satisfies(volume -> assertThat(volume.getConfigMap().getName())
                        .isEqualTo(supergraph.getMetadata().getName()));
        assertThat(gateway.getContainers().getFirst().getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals("supergraph"))
                .singleElement()
                .satisfies(mount -> assertThat(Path.of(mount.getMountPath())).isEqualTo(file.getParent()));
    }

    private static PodSpec gateway(Manifests manifests) {
        return pods(manifests)
                .filter(pod -> "gateway".equals(pod.getServiceAccountName()))
                .findFirst()
                .orElseThrow();
    }

    /** The ConfigMap of that name and a digest of its content, which kustomize appends. */
    private static ConfigMap named(String name, Manifests manifests) {
        return manifests.of(ConfigMap.class).stream()
                .filter(configMap -> configMap.getMetadata().getName().matches(name + "-[a-z0-9]{10}"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<EnvVar> env(Manifests manifests) {
        return containers(manifests).flatMap(container -> container.getEnv().stream());
    }

    private static Stream<Container> containers(Manifests manifests) {
        return pods(manifests).flatMap(pod -> pod.getContainers().stream());
    }

    private static Stream<PodSpec> pods(Manifests manifests) {
        return manifests.of(Deployment.class).stream()
                .map(deployment -> deployment.getSpec().getTemplate().getSpec());
    }
}
