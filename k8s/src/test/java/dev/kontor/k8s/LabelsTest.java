package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything can be told by its labels, and lies in the environment's namespace. */
class LabelsTest {

    @ParameterizedTest
    @EnumSource
    void everythingSaysWhatItBelongsTo(Recording recording) {
        assertThat(recording.manifests().objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry(Labels.PART_OF, "kontor")
                        .containsEntry(Labels.MANAGED_BY, "kustomize"));
    }

    @ParameterizedTest
    @EnumSource
    void podsAndDeploymentsSayWhatTheyAre(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            assertThat(deployment.getMetadata().getLabels())
                    .containsEntry(Labels.NAME, deployment.getMetadata().getName())
                    .containsKey(Labels.COMPONENT);
            assertThat(Labels.ofPods(deployment))
                    .containsAllEntriesOf(deployment.getMetadata().getLabels());
        }
    }

    /** A selector cannot be changed later, so it holds what never changes. */
    @ParameterizedTest
    @EnumSource
    void deploymentsSelectTheirOwnPodsByNameAlone(Recording recording) {
        for (Deployment deployment : recording.manifests().of(Deployment.class)) {
            assertThat(deployment.getSpec().getSelector().getMatchLabels())
                    .containsOnlyKeys(Labels.NAME)
                    .containsEntry(Labels.NAME, deployment.getMetadata().getName());
        }
    }

    @Test
    void anEnvironmentHasOneNamespaceThatEnforcesPodSecurity() {
        Manifests manifests = Recording.DEV.manifests();

        assertThat(manifests.of(Namespace.class)).singleElement().satisfies(namespace -> {
            assertThat(namespace.getMetadata().getLabels())
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                    .containsEntry(Labels.INSTANCE, namespace.getMetadata().getName());
            assertThat(manifests.objects())
                    .filteredOn(object -> !(object instanceof Namespace))
                    .extracting(HasMetadata::getMetadata)
                    .allMatch(metadata -> namespace.getMetadata().getName().equals(metadata.getNamespace()))
                    .allMatch(metadata -> namespace
                            .getMetadata()
                            .getName()
                            .equals(metadata.getLabels().get(Labels.INSTANCE)));
        });
    }
}
