package dev.kontor.bench.load;

import dev.kontor.bench.load.graph.Answers;
import dev.kontor.bench.load.graph.GraphData;
import dev.kontor.bench.load.stub.StubServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve-subgraphs",
        description = "Serves the stub subgraphs, as the other commands do by themselves.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class ServeSubgraphsCommand implements Callable<Integer> {

    @Option(names = "--port", required = true, description = "At 127.0.0.1.")
    private int port;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "0",
            description = "Products and users to make up; 0 for the public benchmark's data.")
    private int size;

    @Option(names = "--delay", paramLabel = "MS", defaultValue = "0", description = "What every call takes at least.")
    private int delay;

    @Override
    public Integer call() throws Exception {
        GraphData data = size == 0 ? GraphData.published() : GraphData.generated(size);
        try (var server = new StubServer(new Answers(data), port, Duration.ofMillis(delay))) {
            server.serve();
        }
        return 0;
    }
}
