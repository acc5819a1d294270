package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.floor.Recorder;
import dev.kontor.bench.load.floor.Recording;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import dev.kontor.bench.load.run.Wrk;
import dev.kontor.cli.suite.Application;
import dev.kontor.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The suite's own question, {@code AccountCard}, through the gateway; and the requests that the gateway makes of it, sent
 * to the services without it. What the one takes longer than the other is the gateway's.
 */
public final class MissionLoad {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnSuite suite;
    private final Wrk wrk;
    private final byte[] body;
    private final Recording recording;

    /**
     * The question about one account, planned and asked once.
     *
     * @param number of the account that is asked for
     */
    public MissionLoad(OwnSuite suite, Wrk wrk, String number) {
        this.suite = suite;
        this.wrk = wrk;
        var request = JSON.createObjectNode().put("query", content("graph/operations/AccountCard.graphql"));
        request.putObject("variables").putObject("ref").put("number", number);
        this.body = request.toString().getBytes(StandardCharsets.UTF_8);
        this.recording = new Recorder(Supergraph.parse(content("graph/supergraph.graphql")), suite::url)
                .record(body, suite.caller(), Map.of("authorization", "Bearer " + suite.token()));
        requireData();
    }

    private void requireData() {
        try {
            JsonNode answer = JSON.readTree(recording.response());
            if (answer.has("errors") || !answer.at("/data/keyAccount").isObject()) {
                throw new BenchFailure("The suite does not answer AccountCard: " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Medians of rounds, in milliseconds.
     *
     * @param gateway the whole question
     * @param busy each step by itself, again and again
     * @param paced each step by itself, as often as the gateway asks it: what is seldom asked takes longer, since processors
     *     fall asleep and caches fill with something else
     */
    public record Times(double gateway, double[] busy, double[] paced) {}

    public Times p50(int connections, int rounds, Duration time) {
        List<Times> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double gateway = p50(suite.url(Application.GATEWAY).toString(), body, connections, time, Duration.ZERO);
            double[] busy = steps(step -> p50(step, connections, time, Duration.ZERO));
            double[] paced =
                    steps(step -> p50(step, connections, time, Duration.ofMillis(Math.round(gateway - busy[step]))));
            all.add(new Times(gateway, busy, paced));
        }
        return new Times(
                Statistics.median(all, Times::gateway),
                steps(step -> Statistics.median(all, times -> times.busy()[step])),
                steps(step -> Statistics.median(all, times -> times.paced()[step])));
    }

    private double[] steps(IntToDoubleFunction value) {
        return IntStream.range(0, recording.steps().size()).mapToDouble(value).toArray();
    }

    private double p50(int index, int connections, Duration time, Duration pause) {
        Recording.Step step = recording.steps().get(index);
        return p50(step.url(), step.body().getBytes(StandardCharsets.UTF_8), connections, time, pause);
    }

    private double p50(String url, byte[] sent, int connections, Duration time, Duration pause) {
        Wrk.Load load = wrk.run(url, sent, suite.headers(), connections, time, pause);
        if (load.errors() > 0) {
            throw new BenchFailure(load.errors() + " requests to " + url + " failed.");
        }
        return load.p50();
    }

    /**
     * The result.
     *
     * @param p50 as {@link #p50} tells them, one for each number of connections
     */
    public String table(List<Integer> connections, List<Times> p50) {
        List<String> head = new ArrayList<>(List.of("p50 ms"));
        connections.forEach(number -> head.add(number + (number == 1 ? " connection" : " connections")));
        Table table = new Table(head.toArray(String[]::new));
        row(table, "through the gateway", p50, Times::gateway);
        table(table, "", p50, Times::busy);
        table(table, ", as often as the gateway asks", p50, Times::paced);
        return table.toString();
    }

    private void table(Table table, String how, List<Times> p50, Function<Times, double[]> steps) {
        for (int i = 0; i < recording.steps().size(); i++) {
            Recording.Step step = recording.steps().get(i);
            int at = i;
            String after = step.after().isEmpty() ? "" : " (after " + names(step.after()) + ")";
            row(table, step.subgraph() + " alone" + how + after, p50, times -> steps.apply(times)[at]);
        }
        row(table, "gateway minus slowest" + how, p50, times -> times.gateway() - slowest(steps.apply(times)));
        row(
                table,
                "gateway minus one after the other" + how,
                p50,
                times -> times.gateway() - CriticalPath.of(recording.steps(), steps.apply(times)));
    }

    private static double slowest(double[] steps) {
        return Arrays.stream(steps).max().orElse(0);
    }

    private String names(List<Integer> steps) {
        return String.join(
                " and ",
                steps.stream().map(id -> recording.steps().get(id).subgraph()).toList());
    }

    private static void row(Table table, String name, List<Times> p50, ToDoubleFunction<Times> value) {
        List<String> row = new ArrayList<>(List.of(name));
        p50.forEach(times -> row.add(figure(value.applyAsDouble(times))));
        table.row(row);
    }

    private String content(String file) {
        try {
            return Files.readString(suite.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
