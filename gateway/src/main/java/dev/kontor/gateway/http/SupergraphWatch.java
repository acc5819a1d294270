package dev.kontor.gateway.http;

import dev.kontor.gateway.composition.Composer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Looks where the supergraph comes from, at the start and then again and again, one look after the other: at the file or URL
 * that is set, or else at the subgraphs.
 */
@ApplicationScoped
class SupergraphWatch {

    private static final Logger LOG = Logger.getLogger(SupergraphWatch.class);

    /** As long as there is nothing to serve, clients wait. A look is a connection that is refused, or a file that is not there. */
    private static final Duration IMPATIENCE = Duration.ofMillis(250);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final ServedGraph graph;
    private final HttpClient http;
    private volatile boolean stopped;

    SupergraphWatch(Vertx vertx, GatewayConfig config, ServedGraph graph) {
        this.vertx = vertx;
        this.config = config;
        this.graph = graph;
        this.http = vertx.createHttpClient(new HttpClientOptions().setDecompressionSupported(true));
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        SubgraphSettings subgraphs = new SubgraphSettings(config, ConfigProvider.getConfig());
        List<String> problems = config.supergraph().isPresent() ? List.of() : problems(subgraphs);
        if (!problems.isEmpty()) {
            graph.take(new Finding(new Finding.Candidate.Refused(problems), List.of()));
            return;
        }
        vertx.getOrCreateContext().runOnContext(now -> look(source(subgraphs)));
    }

    private static List<String> problems(SubgraphSettings subgraphs) {
        return subgraphs.all().isEmpty()
                ? List.of("Nothing to serve is set: give GATEWAY_SUPERGRAPH the path or URL of a composed supergraph,"
                        + " or GATEWAY_SUBGRAPHS_<NAME>_URL the URL of each subgraph.")
                : subgraphs.problems();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        http.close();
    }

    private SupergraphSource source(SubgraphSettings subgraphs) {
        return config.supergraph()
                .map(location -> isUrl(location)
                        ? new UrlSource(http, location)
                        : (SupergraphSource) new FileSource(vertx, Path.of(location)))
                .orElseGet(() -> new SubgraphsSource(
                        vertx, subgraphs.all(), new SubgraphSdlClient(vertx, http)::ask, Composer::compose));
    }

    private static boolean isUrl(String location) {
        return location.startsWith("http://") || location.startsWith("https://");
    }

    private void look(SupergraphSource source) {
        source.look()
                .compose(this::take)
                .onFailure(defect -> LOG.error("Looking for the supergraph failed", defect))
                .onComplete(done -> lookAgain(source));
    }

    /** It is read and prepared for planning, which takes longer than an event loop may. */
    private Future<?> take(Finding found) {
        // A look that the end of the application has cut short tells nothing.
        if (stopped) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(() -> {
            graph.take(found);
            return found;
        });
    }

    private void lookAgain(SupergraphSource source) {
        if (stopped) {
            return;
        }
        long poll = Math.max(1, config.supergraphPoll().toMillis());
        long wait = graph.isAwaited() ? Math.min(poll, IMPATIENCE.toMillis()) : poll;
        vertx.setTimer(wait, timer -> look(source));
    }
}
