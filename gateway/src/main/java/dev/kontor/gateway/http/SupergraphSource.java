package dev.kontor.gateway.http;

import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.Overrides;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.supergraph.SupergraphException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the supergraph comes from. A file or a URL is read at the start and then again and again; a new supergraph takes
 * the place of the old one at once, a bad one is refused and the old one stays.
 */
@ApplicationScoped
public class SupergraphSource {

    private static final Logger LOG = Logger.getLogger(SupergraphSource.class);
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final SubgraphClient client;
    private final HttpClient http;
    private final Overrides overrides;
    private final AtomicReference<@Nullable Engine> engine = new AtomicReference<>();
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();
    private @Nullable String lastText;

    public SupergraphSource(Vertx vertx, GatewayConfig config, SubgraphClient client) {
        this.vertx = vertx;
        this.config = config;
        this.client = client;
        this.http = vertx.createHttpClient();
        this.overrides = new Overrides(
                config.overrideLabels().orElse(Set.of()),
                () -> ThreadLocalRandom.current().nextDouble(100));
    }

    /** The engine that serves now; null while there is no supergraph yet. */
    public @Nullable Engine engine() {
        return engine.get();
    }

    /** What is wrong with the newest supergraph, in a sentence; empty when nothing is. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem.get());
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        String location = config.supergraph().orElse(null);
        if (location == null) {
            refuse("GATEWAY_SUPERGRAPH is not set: give it the path or URL of a composed supergraph.", null);
            return;
        }
        load(location)
                .onComplete(first -> vertx.setPeriodic(config.supergraphPoll().toMillis(), timer -> load(location)));
    }

    void stop(@Observes ShutdownEvent event) {
        http.close();
    }

    private Future<?> load(String location) {
        Future<?> loaded = isUrl(location)
                ? fetch(location).compose(sdl -> blocking(() -> accept(sdl)))
                : blocking(() -> accept(Files.readString(Path.of(location))));
        return loaded.onFailure(
                failure -> refuse("The supergraph could not be read: " + failure.getMessage(), failure));
    }

    private static boolean isUrl(String location) {
        return location.startsWith("http://") || location.startsWith("https://");
    }

    private Future<String> fetch(String url) {
        RequestOptions get = new RequestOptions()
                .setAbsoluteURI(url)
                .setMethod(HttpMethod.GET)
                .setTimeout(FETCH_TIMEOUT.toMillis());
        return http.request(get).compose(request -> request.send()).compose(SupergraphSource::bodyOf);
    }

    private static Future<String> bodyOf(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body().map(body -> body.toString(StandardCharsets.UTF_8))
                : Future.failedFuture("HTTP status " + response.statusCode());
    }

    private <T> Future<@Nullable T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work);
    }

    private synchronized boolean accept(String sdl) {
        if (sdl.equals(lastText)) {
            return false;
        }
        lastText = sdl;
        try {
            Engine next = new Engine(Supergraph.parse(sdl), client, overrides);
            boolean first = engine.getAndSet(next) == null;
            problem.set(null);
            LOG.infof(
                    "%s a supergraph of %d subgraphs and %d types.",
                    first ? "Serving" : "Now serving",
                    next.supergraph().subgraphs().size(),
                    next.supergraph().composites().size());
        } catch (SupergraphException bad) {
            refuse(bad.code() + ": " + bad.getMessage(), null);
        } catch (RuntimeException broken) {
            refuse("The supergraph could not be used: " + broken, broken);
        }
        return true;
    }

    private void refuse(String reason, @Nullable Throwable cause) {
        if (!reason.equals(problem.getAndSet(reason))) {
            LOG.error(engine.get() == null ? reason : reason + " The former supergraph stays in use.", cause);
        }
    }
}
