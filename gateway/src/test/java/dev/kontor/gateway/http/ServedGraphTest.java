package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.http.Finding.Candidate;
import dev.kontor.gateway.http.Finding.Unread;
import dev.kontor.gateway.http.ServedGraph.State;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.testkit.DataSet;
import dev.kontor.gateway.testkit.InProcessSubgraphs;
import dev.kontor.gateway.testkit.TestGraph;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which supergraph is served, and what is told of it. */
class ServedGraphTest {

    private static final String GOOD = TestGraph.resource("library", "supergraph.graphql");
    private static final String BETTER =
            GOOD.replace("genre: Genre @join__field", "genre: Genre @inaccessible @join__field");
    private static final Unread SILENT = new Unread("'people' is silent.", new IllegalStateException("at 10.0.0.1"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Log log = new Log();
    private final ServedGraph graph = new ServedGraph(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(GatewayConfig.class)
                    .build()
                    .getConfigMapping(GatewayConfig.class),
            new InProcessSubgraphs(Map.of(), new DataSet("{}")));

    @BeforeEach
    void start() {
        new SupergraphMeters(graph).register(new StartupEvent(), meters);
        Logger.getLogger(ServedGraph.class.getName()).addHandler(log);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(ServedGraph.class.getName()).removeHandler(log);
    }

    @Test
    void waitsAndTellsForWhom() {
        graph.take(new Finding(new Candidate.None(), List.of(SILENT)));

        assertThat(graph.isAwaited()).isTrue();
        assertHealth(Status.DOWN, State.WAITING, "'people' is silent.");
        assertMeters(0, 0);
    }

    @Test
    void aNewOneTakesThePlaceOfTheOldOne() {
        graph.take(Finding.of(GOOD));
        Engine first = graph.engine();
        assertMeters(0, 0);
        graph.take(Finding.of(GOOD));
        assertThat(graph.engine()).isSameAs(first);

        graph.take(Finding.of(BETTER));
        assertThat(graph.engine()).isNotSameAs(first).isNotNull();
        assertHealth(Status.UP, State.SERVING, "");
        assertMeters(0, 1);
    }

    @Test
    void aBadOneIsRefusedAndTheOldOneStays() {
        graph.take(Finding.of(GOOD));
        Engine first = graph.engine();

        graph.take(Finding.of("type Query {"));
        assertThat(graph.engine()).isSameAs(first);
        assertThat(graph.standing().problem()).startsWith("INVALID_SUPERGRAPH: ");
        assertHealth(Status.UP, State.REFUSED, graph.standing().problem());
        assertMeters(1, 0);

        graph.take(Finding.of(GOOD));
        assertThat(graph.engine()).isSameAs(first);
        assertHealth(Status.UP, State.SERVING, "");
        assertMeters(0, 0);
    }

    @Test
    void eachReasonIsLoggedOnce() {
        graph.take(Finding.of(GOOD));
        log.lines.clear();
        Finding refused = new Finding(new Candidate.Refused(List.of("ONE", "TWO")), List.of());

        graph.take(refused);
        Instant since = graph.standing().since();
        graph.take(refused);
        graph.take(new Finding(new Candidate.Refused(List.of("TWO", "ONE", "THREE")), List.of()));
        graph.take(new Finding(new Candidate.Refused(List.of("THREE")), List.of()));

        assertThat(log.lines)
                .containsExactly(
                        "ONE",
                        "TWO",
                        "The former supergraph stays in use.",
                        "THREE",
                        "The former supergraph stays in use.");
        assertThat(graph.standing().since()).isAfterOrEqualTo(since);
        assertHealth(Status.UP, State.REFUSED, "THREE");
    }

    @Test
    void tellsHowManyReasonsThereAreAndSinceWhen() {
        Finding refused = new Finding(new Candidate.Refused(List.of("ONE", "TWO", "THREE")), List.of());

        graph.take(refused);
        ServedGraph.Standing before = graph.standing();
        graph.take(refused);

        assertThat(graph.standing()).isSameAs(before);
        assertHealth(Status.DOWN, State.REFUSED, "ONE There are 2 reasons more in the log.");
        assertThat(graph.isAwaited()).isFalse();
    }

    @Test
    void whatCannotBeReadAgainIsServedOnAndToldOnce() {
        graph.take(Finding.of(GOOD));
        log.lines.clear();

        Finding silent = new Finding(new Candidate.Supergraph(GOOD), List.of(SILENT));
        graph.take(silent);
        graph.take(silent);
        assertHealth(Status.UP, State.SERVING, "'people' is silent.");
        graph.take(Finding.of(GOOD));
        assertHealth(Status.UP, State.SERVING, "");
        assertThat(log.lines)
                .containsExactly(
                        "'people' is silent. (java.lang.IllegalStateException: at 10.0.0.1)",
                        "Everything that makes up the supergraph can be read again.");
    }

    private void assertHealth(Status status, State state, String problem) {
        HealthCheckResponse health = new SupergraphReady(graph).call();
        assertThat(health.getStatus()).isEqualTo(status);
        Map<String, Object> data = health.getData().orElseThrow();
        assertThat(data).containsEntry("state", state.name()).containsKey("since");
        assertThat(data.getOrDefault("problem", "")).isEqualTo(problem);
    }

    private void assertMeters(double refused, double swaps) {
        assertThat(meters.get("kontor.gateway.supergraph.refused").gauge().value())
                .isEqualTo(refused);
        assertThat(meters.get("kontor.gateway.supergraph.swaps")
                        .functionCounter()
                        .count())
                .isEqualTo(swaps);
    }

    private static final class Log extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(
                    line.getParameters() == null
                            ? line.getMessage()
                            : String.format(Locale.ROOT, line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
