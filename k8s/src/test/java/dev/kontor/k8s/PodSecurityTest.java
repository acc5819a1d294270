package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kubernetes' Pod Security Standard "restricted", and a little more: nothing is written but {@code /tmp}, and no token of
 * the Kubernetes API is at hand.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">Restricted</a>
 */
class PodSecurityTest {

    @ParameterizedTest
    @EnumSource
    void podsRunAsAnOrdinaryUser(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            PodSecurityContext context = pod(deployment).getSecurityContext();

            assertThat(context.getRunAsNonRoot()).isTrue();
            assertThat(context.getRunAsUser()).isPositive();
            assertThat(context.getRunAsGroup()).isPositive();
            assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(context.getSysctls()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void containersHaveNoPrivileges(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            assertThat(pod(deployment).getInitContainers()).isEmpty();
            for (Container container : pod(deployment).getContainers()) {
                SecurityContext context = container.getSecurityContext();

                assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                assertThat(context.getPrivileged()).isNotEqualTo(true);
                assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(context.getCapabilities().getAdd()).isEmpty();
                // What the pod says holds: no container says otherwise.
                assertThat(context.getRunAsNonRoot()).isNull();
                assertThat(context.getRunAsUser()).isNull();
                assertThat(context.getSeccompProfile()).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void podsShareNothingWithTheirNode(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            PodSpec pod = pod(deployment);

            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getHostPID()).isNull();
            assertThat(pod.getHostIPC()).isNull();
            assertThat(pod.getContainers()).flatMap(Container::getPorts).allMatch(port -> port.getHostPort() == null);
            assertThat(pod.getVolumes())
                    .allMatch(volume -> volume.getEmptyDir() != null
                            || volume.getConfigMap() != null
                            || volume.getSecret() != null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheFolderForTemporaryFilesIsWritten(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            Volume temporary = pod(deployment).getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .reduce((one, other) -> {
                        throw new AssertionError("%s and %s are both written".formatted(one, other));
                    })
                    .orElseThrow();

            assertThat(temporary.getEmptyDir().getSizeLimit()).isNotNull();
            assertThat(pod(deployment).getContainers())
                    .allSatisfy(container -> assertThat(container.getVolumeMounts())
                            .filteredOn(mount -> mount.getName().equals(temporary.getName()))
                            .extracting(VolumeMount::getMountPath)
                            .containsExactly("/tmp"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTokenOfTheKubernetesApiIsMounted(Recording recording) {
        Manifests manifests = recording.manifests();

        assertThat(manifests.of(Deployment.class))
                .allMatch(deployment -> Boolean.FALSE.equals(pod(deployment).getAutomountServiceAccountToken()));
        assertThat(manifests.of(ServiceAccount.class))
                .allMatch(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
                .extracting(account -> account.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(manifests.of(Deployment.class).stream()
                        .map(deployment -> pod(deployment).getServiceAccountName())
                        .toList());
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }
}
