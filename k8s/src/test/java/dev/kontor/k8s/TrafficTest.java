package dev.kontor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests find their way, and only theirs. */
class TrafficTest {

    private static final List<String> SUBGRAPHS = List.of("accounts-service", "kpi-service");

    /** kpi-service follows the change feed of accounts-service. */
    private static final Map<String, List<String>> CALLERS =
            Map.of("accounts-service", List.of("gateway", "kpi-service"), "kpi-service", List.of("gateway"));

    @ParameterizedTest
    @EnumSource
    void everyServiceLeadsToItsDeployment(Recording recording) {
        Manifests manifests = recording.manifests();

        assertThat(manifests.of(Service.class))
                .hasSameSizeAs(manifests.of(Deployment.class))
                .allSatisfy(service -> assertThat(manifests.of(Deployment.class))
                        .filteredOn(
                                deployment -> Labels.selects(service.getSpec().getSelector(), deployment))
                        .singleElement()
                        .satisfies(deployment -> {
                            assertThat(deployment.getMetadata().getName())
                                    .isEqualTo(service.getMetadata().getName());
                            assertThat(service.getSpec().getPorts())
                                    .allMatch(port -> ports(deployment)
                                            .contains(port.getTargetPort().getStrVal()));
                        }));
    }

    private static List<String> ports(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .map(port -> port.getName())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theGatewayAsksTheServices(Recording recording) {
        Manifests manifests = recording.manifests();
        Map<String, String> settings = manifests.of(ConfigMap.class).stream()
                .map(ConfigMap::getData)
                .filter(data -> data.containsKey("GATEWAY_SUBGRAPHS_ACCOUNTS_URL"))
                .findFirst()
                .orElseThrow();

        for (String subgraph : List.of("accounts", "kpi")) {
            URI url =
                    URI.create(Optional.ofNullable(settings.get("GATEWAY_SUBGRAPHS_%s_URL".formatted(upper(subgraph))))
                            .orElseThrow());
            Service service = manifests.of(Service.class).stream()
                    .filter(candidate -> candidate.getMetadata().getName().equals(url.getHost()))
                    .findFirst()
                    .orElseThrow();

            assertThat(url).hasHost(subgraph + "-service").hasPath("/graphql").hasNoPort();
            // What http means without a port.
            assertThat(service.getSpec().getPorts())
                    .extracting(port -> port.getPort())
                    .contains(80);
        }
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource
    void bothDirectionsOfEveryPodAreRestricted(Recording recording) {
        Manifests manifests = recording.manifests();
        for (Deployment deployment : manifests.of(Deployment.class)) {
            assertThat(policiesOf(deployment, manifests))
                    .flatExtracting(policy -> policy.getSpec().getPolicyTypes())
                    .contains("Ingress", "Egress");
        }
    }

    @ParameterizedTest
    @EnumSource
    void subgraphsAreReachedByWhoeverNeedsThem(Recording recording) {
        Manifests manifests = recording.manifests();
        for (String name : SUBGRAPHS) {
            List<NetworkPolicyPeer> callers = policiesOf(deployment(name, manifests), manifests)
                    .flatMap(policy -> policy.getSpec().getIngress().stream())
                    .peek(rule -> assertThat(rule.getFrom()).isNotEmpty())
                    .map(NetworkPolicyIngressRule::getFrom)
                    .flatMap(List::stream)
                    .filter(peer -> peer.getNamespaceSelector() == null)
                    .toList();

            assertThat(selected(callers, manifests)).containsExactlyInAnyOrderElementsOf(CALLERS.get(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGatewayReachesNothingButTheSubgraphsAndNames(Recording recording) {
        Manifests manifests = recording.manifests();
        List<NetworkPolicyEgressRule> ways = egress("gateway", manifests);

        assertThat(ways).allMatch(rule -> !rule.getTo().isEmpty());
        assertThat(selected(pods(ways), manifests)).containsExactlyInAnyOrderElementsOf(SUBGRAPHS);
    }

    private static List<NetworkPolicyPeer> pods(List<NetworkPolicyEgressRule> ways) {
        return ways.stream()
                .flatMap(rule -> rule.getTo().stream())
                .filter(peer -> peer.getPodSelector() != null)
                .toList();
    }

    private static List<String> selected(List<NetworkPolicyPeer> peers, Manifests manifests) {
        return peers.stream()
                .flatMap(peer -> manifests.of(Deployment.class).stream()
                        .filter(deployment -> Labels.selects(peer.getPodSelector(), deployment)))
                .map(deployment -> deployment.getMetadata().getName())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void subgraphsReachNothingButPostgreSqlNamesAndTheFeed(Recording recording) {
        Manifests manifests = recording.manifests();
        assertThat(selected(pods(egress("kpi-service", manifests)), manifests)).containsExactly("accounts-service");
        assertThat(selected(pods(egress("accounts-service", manifests)), manifests))
                .isEmpty();
        for (String name : SUBGRAPHS) {
            assertThat(egress(name, manifests).stream()
                            .filter(way -> pods(List.of(way)).isEmpty())
                            .toList())
                    .flatMap(NetworkPolicyEgressRule::getPorts)
                    .extracting(NetworkPolicyPort::getPort)
                    .extracting(port -> port.getIntVal())
                    .containsOnly(5432, 53);
        }
    }

    private static List<NetworkPolicyEgressRule> egress(String name, Manifests manifests) {
        return policiesOf(deployment(name, manifests), manifests)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .toList();
    }

    private static Stream<NetworkPolicy> policiesOf(Deployment deployment, Manifests manifests) {
        return manifests.of(NetworkPolicy.class).stream()
                .filter(policy -> Labels.selects(policy.getSpec().getPodSelector(), deployment));
    }

    private static Deployment deployment(String name, Manifests manifests) {
        return manifests.of(Deployment.class).stream()
                .filter(deployment -> deployment.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
