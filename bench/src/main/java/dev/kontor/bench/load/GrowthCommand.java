package dev.kontor.bench.load;

import static dev.kontor.bench.load.report.Table.figure;

import dev.kontor.bench.load.graph.Answers;
import dev.kontor.bench.load.graph.GraphData;
import dev.kontor.bench.load.graph.GraphFiles;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import dev.kontor.bench.load.run.Arena;
import dev.kontor.bench.load.run.Contenders;
import dev.kontor.bench.load.run.Outcome;
import dev.kontor.bench.load.run.Processors;
import dev.kontor.bench.load.run.Rounds;
import dev.kontor.bench.load.run.Wrk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "growth",
        description =
                "How the time of one answer grows with the lists in it: one connection, one query, lists of several"
                        + " sizes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GrowthCommand implements Runnable {

    private static final List<String> NAMES = List.of("kontor", "floor");

    @Mixin
    private Saving saving = new Saving();

    @Mixin
    private Pinning pinning = new Pinning();

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,100,1000",
            description = "Entities in a list; ${DEFAULT-VALUE} if not given.")
    private int[] sizes = {};

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "${DEFAULT-VALUE} if not given.")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Of each contender in each round; ${DEFAULT-VALUE} if not given.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Of each contender, for each size; ${DEFAULT-VALUE} if not given.")
    private int warmUp;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "14700",
            description = "The first of the ports that are used; ${DEFAULT-VALUE} if not given.")
    private int portBase;

    @Override
    public void run() {
        Processors processors = pinning.processors(saving);
        Map<String, List<Double>> p50 = new LinkedHashMap<>();
        for (int size : sizes) {
            for (Outcome outcome : outcomes(size, processors)) {
                if (outcome.problem() != null) {
                    throw new BenchFailure(outcome.name() + ", lists of " + size + ": " + outcome.problem() + ".");
                }
                p50.computeIfAbsent(outcome.name(), name -> new ArrayList<>())
                        .add(Statistics.median(
                                outcome.samples(), sample -> sample.load().p50()));
            }
        }
        String conditions = "- one connection; " + rounds + " rounds of " + seconds + " s each, after " + warmUp
                + " s of warm-up\n- "
                + processors + "\n\n";
        saving.publish("growth", "One answer, by the size of its lists", conditions + table(p50));
    }

    /** Each size with processes of its own, so that none profits from what was compiled for another. */
    private List<Outcome> outcomes(int size, Processors processors) {
        Path root = saving.root();
        saving.news("lists of " + size);
        byte[] body = GraphFiles.listsRequest(size);
        var expected = new Answers(GraphData.generated(size)).ofWhole(body);
        Wrk wrk = new Wrk(root, Arena.folder(root), processors);
        var contenders = new Contenders(List.of(Contenders.JVM_OPTIONS.split(" ", -1)));
        try (Arena arena = new Arena(root, portBase, processors, size, Duration.ZERO);
                Rounds run = new Rounds(wrk, arena.subgraphs(), body, expected, saving::news)) {
            for (int i = 0; i < NAMES.size(); i++) {
                run.add(contenders.named(NAMES.get(i), root), arena.place(i, body, Sharing.OFF), processors);
            }
            Duration warm = Duration.ofSeconds(warmUp);
            return run.run(new Rounds.Effort(rounds, Duration.ofSeconds(seconds), warm, warm, 1));
        }
    }

    private String table(Map<String, List<Double>> p50) {
        List<String> head = new ArrayList<>(List.of("p50 ms at one connection"));
        IntStream.of(sizes).forEach(size -> head.add(String.valueOf(size)));
        head.add("log-log slope");
        Table table = new Table(head.toArray(String[]::new));
        p50.forEach((name, values) -> {
            List<String> row = new ArrayList<>(List.of(name));
            values.forEach(value -> row.add(figure(value)));
            row.add(figure(Statistics.logLogSlope(
                    IntStream.of(sizes).asDoubleStream().toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray())));
            table.row(row);
        });
        return table.toString();
    }
}
