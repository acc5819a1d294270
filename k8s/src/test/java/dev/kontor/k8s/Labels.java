package dev.kontor.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;

/**
 * The labels that everything of ours carries, and what they select.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/">Recommended labels</a>
 */
final class Labels {

    static final String NAME = "app.kubernetes.io/name";
    static final String INSTANCE = "app.kubernetes.io/instance";
    static final String COMPONENT = "app.kubernetes.io/component";
    static final String PART_OF = "app.kubernetes.io/part-of";
    static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    private Labels() {}

    /** The labels of a deployment's pods. */
    static Map<String, String> ofPods(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    /** Whether a selector selects the deployment's pods; expressions are not used here, so they are refused. */
    static boolean selects(LabelSelector selector, Deployment deployment) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalArgumentException("Only labels are matched here: " + selector);
        }
        return selects(selector.getMatchLabels(), deployment);
    }

    /** Whether the deployment's pods carry all these labels. */
    static boolean selects(Map<String, String> labels, Deployment deployment) {
        return ofPods(deployment).entrySet().containsAll(labels.entrySet());
    }
}
