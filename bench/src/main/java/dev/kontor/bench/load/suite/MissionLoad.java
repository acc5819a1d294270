package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.floor.Recording;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import dev.kontor.bench.load.run.Wrk;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The suite's own question, {@code AccountCard}, through the gateway; and the requests that the gateway makes of it, sent
 * to the services without it. What the one takes longer than the other is the gateway's.
 */
public final class MissionLoad {

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
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.putObject("ref").put("number", number);
        Operation card = Operation.of(suite, "AccountCard", variables);
        this.body = card.body();
        this.recording = card.record(suite, "/keyAccount");
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
}
