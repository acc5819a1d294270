package dev.kontor.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.bench.load.graph.Answers;
import dev.kontor.bench.load.graph.GraphData;
import dev.kontor.bench.load.graph.GraphFiles;
import dev.kontor.bench.load.report.LoadReport;
import dev.kontor.bench.load.run.Arena;
import dev.kontor.bench.load.run.Contender;
import dev.kontor.bench.load.run.Contenders;
import dev.kontor.bench.load.run.Peers;
import dev.kontor.bench.load.run.Processors;
import dev.kontor.bench.load.run.Rounds;
import dev.kontor.bench.load.run.Wrk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "load",
        description = "Gateways under load, side by side, with the one query of the public benchmark.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LoadCommand implements Runnable {

    @Mixin
    private Saving saving = new Saving();

    @Mixin
    private Pinning pinning = new Pinning();

    @Option(
            names = "--contenders",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "kontor,kontor-pipelined,floor,floor-pipelined",
            description = "Of kontor, kontor-pipelined, floor, floor-pipelined, apollo-gateway, hive-gateway, grafbase;"
                    + " ${DEFAULT-VALUE} if not given.")
    private List<String> names = List.of();

    @Option(names = "--peers", description = "The gateways of others as well; npm installs them.")
    private boolean peers;

    @Option(
            names = "--jar",
            paramLabel = "NAME=FILE",
            description = "Another build of the gateway as a contender of this name: its quarkus-run.jar.")
    private Map<String, Path> jars = new LinkedHashMap<>();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "off",
            description = "What is shared between clients that ask the same at the same moment: nothing (off), subgraph"
                    + " requests (subgraph), client requests as well (request).")
    private Sharing sharing = Sharing.OFF;

    @Option(
            names = "--jvm-options",
            paramLabel = "OPTIONS",
            defaultValue = Contenders.JVM_OPTIONS,
            description = "Of kontor: ${DEFAULT-VALUE} if not given.")
    private String jvmOptions = "";

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "${DEFAULT-VALUE} if not given.")
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
            defaultValue = "15",
            description = "Of contenders without a JVM; ${DEFAULT-VALUE} if not given.")
    private int warmUp;

    @Option(
            names = "--warm-up-jvm",
            paramLabel = "SECONDS",
            defaultValue = "45",
            description = "Of contenders with a JVM; ${DEFAULT-VALUE} if not given.")
    private int warmUpJvm;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "50",
            description = "Each sends its next request when it has its answer; ${DEFAULT-VALUE} if not given.")
    private int connections;

    @Option(
            names = "--delay",
            paramLabel = "MS",
            defaultValue = "0",
            description = "What every subgraph call takes at least; ${DEFAULT-VALUE} if not given.")
    private int delay;

    @Option(
            names = "--noise",
            paramLabel = "PERCENT",
            defaultValue = "15",
            description = "Of a core, used by others, from which on a turn counts as noisy; ${DEFAULT-VALUE} if not"
                    + " given.")
    private double noise;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "14700",
            description = "The first of the ports that are used; ${DEFAULT-VALUE} if not given.")
    private int portBase;

    @Override
    public void run() {
        Path root = saving.root();
        Processors processors = pinning.processors(saving);
        List<Contender> contenders = contenders(root);
        Wrk wrk = new Wrk(root, Arena.folder(root), processors);
        byte[] body = GraphFiles.publishedRequest();
        JsonNode expected = new Answers(GraphData.published()).ofWhole(body);
        try (Arena arena = new Arena(root, portBase, processors, 0, Duration.ofMillis(delay));
                Rounds run = new Rounds(wrk, arena.subgraphs(), body, expected, saving::news)) {
            for (int i = 0; i < contenders.size(); i++) {
                run.add(contenders.get(i), arena.place(i, body, sharing), processors);
            }
            var effort = new Rounds.Effort(
                    rounds,
                    Duration.ofSeconds(seconds),
                    Duration.ofSeconds(warmUp),
                    Duration.ofSeconds(warmUpJvm),
                    connections);
            var report = new LoadReport(run.run(effort), noise);
            saving.publish("load-" + sharing, "Gateways under load", conditions(processors) + "\n" + report);
        }
    }

    private List<Contender> contenders(Path root) {
        var ours = new Contenders(List.of(jvmOptions.strip().split(" +", -1)));
        List<String> all = new ArrayList<>(names);
        if (peers) {
            all.addAll(Peers.NAMES);
        }
        if (!Collections.disjoint(all, Peers.NAMES)) {
            Peers.install(root);
        }
        List<Contender> contenders = new ArrayList<>();
        all.stream().distinct().forEach(name -> contenders.add(ours.named(name, root)));
        jars.forEach((name, jar) -> contenders.add(ours.kontor(name, jar)));
        for (Contender one : contenders) {
            if (!one.sharings().contains(sharing)) {
                saving.news(one.name() + " is left out: it has no mode " + sharing);
            }
        }
        return contenders.stream()
                .filter(one -> one.sharings().contains(sharing))
                .toList();
    }

    private String conditions(Processors processors) {
        return "- mode " + sharing + "; " + connections + " connections; " + rounds + " rounds of " + seconds
                + " s each; subgraph calls delayed by " + delay + " ms\n"
                + "- " + processors
                + "; kontor with " + jvmOptions + "\n";
    }
}
