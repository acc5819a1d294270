package dev.kontor.gateway.http;

import dev.kontor.gateway.http.Finding.Candidate;
import dev.kontor.gateway.http.Finding.Unread;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.Overrides;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.supergraph.SupergraphException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The supergraph that is served. A new one takes the place of the old one at once; a bad one is refused, which is told, and
 * the old one stays.
 */
@ApplicationScoped
public class ServedGraph {

    private static final Logger LOG = Logger.getLogger(ServedGraph.class);

    /** Reasons that are logged; who mends a hundred will look again. */
    private static final int LOGGED = 100;

    /** How it stands with what was found last. */
    enum State {
        /** Nothing was found yet. */
        WAITING,
        /** It is served. */
        SERVING,
        /** It cannot be served; what was served before still is, if there was anything. */
        REFUSED
    }

    /**
     * How it stands.
     *
     * @param problem what is wrong, in a sentence or a few; empty when nothing is
     * @param since when it came to be so
     */
    record Standing(State state, String problem, Instant since) {}

    private final SubgraphClient client;
    private final Overrides overrides;
    private final AtomicLong swaps = new AtomicLong();
    private volatile @Nullable Engine engine;
    private volatile Standing standing = new Standing(State.WAITING, "", Instant.now());
    private @Nullable String servedText;
    private @Nullable String refusedText;
    private List<String> refusal = List.of();
    private List<Unread> unread = List.of();

    public ServedGraph(GatewayConfig config, SubgraphClient client) {
        this.client = client;
        this.overrides = new Overrides(
                config.overrideLabels().orElse(Set.of()),
                () -> ThreadLocalRandom.current().nextDouble(100));
    }

    /** The engine that serves now; null while there is no supergraph yet. */
    public @Nullable Engine engine() {
        return engine;
    }

    Standing standing() {
        return standing;
    }

    /** How often a new supergraph took the place of another. */
    long swaps() {
        return swaps.get();
    }

    /** Whether there is nothing to serve because nothing was found yet. */
    boolean isAwaited() {
        return standing.state == State.WAITING;
    }

    /** Takes what was found for the newest there is. Takes its time. */
    synchronized void take(Finding found) {
        switch (found.candidate()) {
            case Candidate.Supergraph(String sdl) -> serve(sdl);
            case Candidate.Refused(List<String> reasons) -> {
                refusedText = null;
                refuse(reasons, null);
            }
            case Candidate.None() -> {}
        }
        tell(found.unread());
        stand();
    }

    private void serve(String sdl) {
        if (sdl.equals(refusedText)) {
            return;
        }
        refusedText = null;
        if (sdl.equals(servedText)) {
            if (!refusal.isEmpty()) {
                LOG.info("What is served is the newest supergraph again.");
            }
            refusal = List.of();
            return;
        }
        try {
            Engine next = new Engine(Supergraph.parse(sdl), client, overrides);
            LOG.infof(
                    "%s a supergraph of %d subgraphs and %d types.",
                    engine == null ? "Serving" : "Now serving",
                    next.supergraph().subgraphs().size(),
                    next.supergraph().composites().size());
            if (engine != null) {
                swaps.incrementAndGet();
            }
            engine = next;
            servedText = sdl;
            refusal = List.of();
        } catch (SupergraphException bad) {
            refusedText = sdl;
            refuse(List.of(bad.code() + ": " + bad.getMessage()), null);
        } catch (RuntimeException broken) {
            refusedText = sdl;
            refuse(List.of("The supergraph could not be used: " + broken), broken);
        }
    }

    /** Each reason is logged once, however often it is found. */
    private void refuse(List<String> reasons, @Nullable Throwable cause) {
        Set<String> known = new HashSet<>(refusal);
        List<String> fresh =
                reasons.stream().filter(reason -> !known.contains(reason)).toList();
        fresh.stream().limit(LOGGED).forEach(reason -> LOG.error(reason, cause));
        if (fresh.size() > LOGGED) {
            LOG.errorf("There are %d reasons more.", fresh.size() - LOGGED);
        }
        if (!fresh.isEmpty() && engine != null) {
            LOG.warn("The former supergraph stays in use.");
        }
        refusal = List.copyOf(reasons);
    }

    private void tell(List<Unread> now) {
        Set<String> before = unread.stream().map(Unread::problem).collect(Collectors.toSet());
        for (Unread one : now) {
            if (before.add(one.problem())) {
                LOG.warnf("%s (%s)", one.problem(), one.cause());
            }
        }
        if (now.isEmpty() && !unread.isEmpty()) {
            LOG.info("Everything that makes up the supergraph can be read again.");
        }
        unread = List.copyOf(now);
    }

    private void stand() {
        State state = !refusal.isEmpty() ? State.REFUSED : engine != null ? State.SERVING : State.WAITING;
        String problem = refusal.isEmpty()
                ? unread.stream().map(Unread::problem).collect(Collectors.joining(" "))
                : refusal.getFirst()
                        + (refusal.size() == 1
                                ? ""
                                : " There are " + (refusal.size() - 1) + " reasons more in the log.");
        if (standing.state != state || !standing.problem.equals(problem)) {
            standing = new Standing(state, problem, Instant.now());
        }
    }
}
