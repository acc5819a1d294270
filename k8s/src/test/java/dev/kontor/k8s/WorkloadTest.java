package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How applications start, live, are given resources and stop. */
class WorkloadTest {

    private static final List<String> APPLICATIONS = List.of("accounts-service", "gateway", "kpi-service");

    @ParameterizedTest
    @EnumSource
    void theThreeApplicationsAreDeployed(Recording recording) {
        assertThat(recording.manifests().of(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(APPLICATIONS);
    }

    @ParameterizedTest
    @EnumSource
    void healthIsAskedForWhereQuarkusAnswers(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            Container application = application(deployment);

            assertAsks(application.getStartupProbe(), "/q/health/started");
            assertAsks(application.getReadinessProbe(), "/q/health/ready");
            assertAsks(application.getLivenessProbe(), "/q/health/live");
            assertThat(application.getPorts())
                    .extracting(port -> port.getName())
                    .containsExactly("http");
        }
    }

    private static void assertAsks(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }

    /** Starting may take a minute; a start that hangs is not waited for longer than five. */
    @ParameterizedTest
    @EnumSource
    void startsAreGivenTime(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            Probe startup = application(deployment).getStartupProbe();

            assertThat(startup.getFailureThreshold() * startup.getPeriodSeconds())
                    .isBetween(60, 300);
        }
    }

    @ParameterizedTest
    @EnumSource
    void memoryIsLimitedAndProcessorsAreOnlyRequested(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            Map<String, Quantity> requests =
                    application(deployment).getResources().getRequests();
            Map<String, Quantity> limits =
                    application(deployment).getResources().getLimits();

            assertThat(requests).containsOnlyKeys("cpu", "memory");
            assertThat(limits).containsOnlyKeys("memory");
            assertThat(limits.get("memory")).isEqualTo(requests.get("memory"));
        }
    }

    /** New requests stop coming, those under way end, and only then is the process killed. */
    @ParameterizedTest
    @EnumSource
    void podsStopInGoodTime(Recording recording) {
        Manifests manifests = recording.manifests();
        for (Deployment deployment : manifests.of(Deployment.class)) {
            long before = application(deployment)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();
            Duration requests = Duration.parse("PT" + setting(manifests, deployment, "QUARKUS_SHUTDOWN_TIMEOUT"));

            assertThat(before).isPositive();
            assertThat(pod(deployment).getTerminationGracePeriodSeconds()).isGreaterThan(before + requests.toSeconds());
        }
    }

    private static String setting(Manifests manifests, Deployment deployment, String name) {
        String configMap = application(deployment)
                .getEnvFrom()
                .getFirst()
                .getConfigMapRef()
                .getName();
        return manifests.of(ConfigMap.class).stream()
                .filter(candidate -> candidate.getMetadata().getName().equals(configMap))
                .map(candidate -> candidate.getData().get(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void rolloutsLoseNoCapacity(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            RollingUpdateDeployment update = deployment.getSpec().getStrategy().getRollingUpdate();

            assertThat(update.getMaxUnavailable().getIntVal()).isZero();
            assertThat(update.getMaxSurge().getIntVal()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void replicasAreSpreadOverZonesAndNodes(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            assertThat(pod(deployment).getTopologySpreadConstraints())
                    .extracting(TopologySpreadConstraint::getTopologyKey)
                    .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(pod(deployment).getTopologySpreadConstraints())
                    .allSatisfy(constraint -> assertThat(
                                    constraint.getLabelSelector().getMatchLabels())
                            .containsEntry(Labels.NAME, deployment.getMetadata().getName()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void disruptionsComeOneAtATime(Recording recording) {
        Manifests manifests = recording.manifests();
        for (Deployment deployment : manifests.of(Deployment.class)) {
            assertThat(manifests.of(PodDisruptionBudget.class))
                    .filteredOn(budget -> Labels.selects(budget.getSpec().getSelector(), deployment))
                    .singleElement()
                    .satisfies(budget -> assertThat(
                                    budget.getSpec().getMaxUnavailable().getIntVal())
                            .isEqualTo(1));
        }
    }

    @Test
    void theBaseLeavesTagsToOverlays() {
        assertThat(Recording.BASE.manifests().of(Deployment.class))
                .allSatisfy(deployment -> assertThat(application(deployment).getImage())
                        .isEqualTo(deployment.getMetadata().getName()));
    }

    @Test
    void overlaysNameOneImageEach() {
        assertThat(Recording.DEV.manifests().of(Deployment.class)).allSatisfy(deployment -> {
            assertThat(application(deployment).getImage())
                    .matches("kontor/" + deployment.getMetadata().getName() + ":[0-9].*");
            assertThat(pod(deployment).getImagePullSecrets()).isEmpty();
        });
    }

    private static Container application(Deployment deployment) {
        assertThat(pod(deployment).getContainers()).hasSize(1);
        return pod(deployment).getContainers().getFirst();
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }
}
