package dev.kontor.gateway.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the gateway is told from outside: {@code GATEWAY_…} variables, or {@code gateway.…} properties. */
@StaticInitSafe
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** Path or http(s) URL of the supergraph's SDL; without it the supergraph is composed of what the subgraphs say. */
    Optional<String> supergraph();

    /** How often the supergraph, or what the subgraphs say, is looked at for a change. */
    @WithDefault("10s")
    Duration supergraphPoll();

    /**
     * The subgraphs; with a supergraph, settings that replace what that says of them. Read by {@link SubgraphSettings}, which
     * knows those too of which the key in variables is several words.
     */
    Map<String, SubgraphConfig> subgraphs();

    /**
     * A file with a token with which the gateway asks subgraphs for their SDL, in its own name; read anew for each question,
     * so that it can be replaced. Nothing is sent if not given.
     */
    Optional<Path> subgraphTokenFile();

    /** Who may ask. */
    @WithDefault("required")
    Authentication authentication();

    /**
     * How long a token that was found valid is taken for valid without another look, though never beyond its end: so long
     * can a key that was taken back go on working. 0 checks every request.
     */
    @WithDefault("30s")
    Duration tokenMemory();

    /** Labels of progressive overrides that are active; {@code percent(…)} decides for itself. */
    Optional<Set<String>> overrideLabels();

    /** Largest body of a request, in bytes. A document of 15,000 tokens and its variables fit well below it. */
    @WithDefault("2097152")
    int maxRequestSize();

    /** How long a subgraph may take to answer. */
    @WithDefault("30s")
    Duration subgraphTimeout();

    /** Connections to each subgraph, from each event loop; there is one for each core. */
    @WithDefault("64")
    int subgraphConnections();

    /**
     * Requests that are on their way over one connection. More than one saves work on both sides, but an answer waits for
     * those that were asked for before it, and when one fails the others fail with it: for subgraphs that answer quickly.
     */
    @WithDefault("1")
    int subgraphPipelining();

    /** Whether of identical requests to a subgraph, for the same caller at the same time, only one is sent. */
    @WithDefault("true")
    boolean shareSubgraphRequests();

    /** Whether of identical queries of clients, with the same token at the same time, only one is run. */
    @WithDefault("false")
    boolean shareClientRequests();

    /** Largest answer of a subgraph that is read, in bytes. */
    @WithDefault("67108864")
    int subgraphMaxResponseSize();

    /** Subscriptions that are open at a time, of all clients together. */
    @WithDefault("1000")
    int maxSubscriptions();

    /** How often clients are told that their subscription is alive; proxies tend to close what is silent for a minute. */
    @WithDefault("15s")
    Duration subscriptionHeartbeat();

    /** Whether responses may tell how they came about. */
    QueryPlanConfig queryPlan();

    /** Settings of {@code extensions.queryPlan}. */
    interface QueryPlanConfig {
        /** Whether callers who ask for it with {@code Kontor-Query-Plan: include} see the plan of their operation. */
        @WithDefault("false")
        boolean exposed();

        /** A scope that they need for it; none if not given. */
        Optional<String> scope();
    }

    /** Settings of one subgraph. */
    interface SubgraphConfig {
        /** What the supergraph and {@code @override(from:)} call it; the key if not given. */
        Optional<String> name();

        /** Where it is. */
        Optional<String> url();

        /** Where its WebSocket for subscriptions is; the {@code ws} form of the other URL if not given. */
        Optional<String> subscriptionUrl();

        /** As {@code gateway.subgraph-token-file}, for this one alone. */
        Optional<Path> tokenFile();
    }

    /** Whether callers must show a token. */
    enum Authentication {
        /** Every operation needs a valid token. */
        REQUIRED,
        /** Callers without a token get what needs none. */
        OPTIONAL,
        /** Tokens are not looked at. */
        NONE
    }
}
