package dev.kontor.bench.load.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.BenchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Contenders under load, in turn: all are up the whole time, and each gets a few seconds in every round. A machine is
 * fast at one time and slow at another; what is compared is measured within seconds.
 */
public final class Rounds implements AutoCloseable {

    /**
     * How much, and how long.
     *
     * @param warmUpJvm of contenders on a JVM, which compiles what runs often
     */
    public record Effort(int rounds, Duration turn, Duration warmUp, Duration warmUpJvm, int connections) {}

    /** A contender that was started. */
    private static final class Running {
        private final Contender contender;
        private final Place place;
        private final Server server;
        private final List<Sample> samples = new ArrayList<>();
        private int answerBytes;
        private @Nullable String problem;

        Running(Contender contender, Place place, Server server) {
            this.contender = contender;
            this.place = place;
            this.server = server;
        }
    }

    /** Not counted: whoever had to wait for its turn finds the caches full of the others. */
    private static final Duration LEAD_IN = Duration.ofSeconds(1);

    private static final Map<String, String> HEADERS =
            Map.of("content-type", "application/json", "accept", "application/json");

    private final Wrk wrk;
    private final Server subgraphs;
    private final byte[] body;
    private final JsonNode expected;
    private final Consumer<String> news;
    private final List<Running> all = new ArrayList<>();

    public Rounds(Wrk wrk, Server subgraphs, byte[] body, JsonNode expected, Consumer<String> news) {
        this.wrk = wrk;
        this.subgraphs = subgraphs;
        this.body = body;
        this.expected = expected;
        this.news = news;
    }

    /** Starts a contender, which is ended with this. */
    public void add(Contender contender, Place place, Processors processors) {
        news.accept("starting " + contender.name());
        Running running = new Running(contender, place, contender.start(place, processors));
        all.add(running);
        check(running);
    }

    public List<Outcome> run(Effort effort) {
        for (Running one : all) {
            if (one.problem == null) {
                Duration warmUp = one.contender.jvm() ? effort.warmUpJvm : effort.warmUp;
                news.accept("warming " + one.contender.name() + " for " + warmUp.toSeconds() + " s");
                if (warmUp.isPositive()) {
                    load(one, effort.connections, warmUp);
                }
            }
        }
        for (int round = 1; round <= effort.rounds; round++) {
            news.accept("round " + round + " of " + effort.rounds);
            for (Running one : all) {
                if (one.problem == null) {
                    turn(one, effort);
                }
            }
        }
        all.stream().filter(one -> one.problem == null).forEach(this::check);
        return all.stream()
                .map(one -> new Outcome(one.contender.name(), one.problem, one.answerBytes, one.samples))
                .toList();
    }

    private void turn(Running one, Effort effort) {
        load(one, effort.connections, LEAD_IN);
        Sample sample = new Meter(one.server, subgraphs, one.place.subgraphsUrl())
                .measure(() -> load(one, effort.connections, effort.turn));
        if (sample.load().requests() == 0) {
            one.problem = "no answer in time";
        } else if (sample.load().errors() > 0) {
            one.problem = sample.load().errors() + " requests failed";
        } else if (sample.load().bytes() < sample.load().requests() * one.answerBytes) {
            // Every answer has a head besides, so shorter ones are others than the one that was checked.
            one.problem = "some answers were too short";
        }
        one.samples.add(sample);
    }

    private Wrk.Load load(Running one, int connections, Duration time) {
        return wrk.run(one.place.url(), body, HEADERS, connections, time);
    }

    /** Holds the answer to the expected one, in whatever order its fields are. */
    private void check(Running one) {
        byte[] answer;
        try {
            answer = Server.post(one.place.url(), body);
            if (!new ObjectMapper().readTree(answer).equals(expected)) {
                one.problem = "wrong answer";
            } else if (one.answerBytes != 0 && one.answerBytes != answer.length) {
                one.problem = "another answer after the load";
            }
            one.answerBytes = answer.length;
        } catch (IOException | BenchFailure e) {
            one.problem = "no answer: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        all.forEach(one -> one.server.close());
    }
}
