package dev.kontor.bench.load.run;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.Sharing;
import dev.kontor.bench.load.floor.Recorder;
import dev.kontor.bench.load.graph.GraphFiles;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where contenders meet: the stub subgraphs, running, and the files that contenders read. */
public final class Arena implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final int portBase;
    private final Path supergraph;
    private final Server subgraphs;

    /**
     * Starts the subgraphs.
     *
     * @param root the clone
     * @param portBase their port; contenders get those that follow
     * @param size of generated data; 0 for the public benchmark's
     * @param delay of every call
     */
    public Arena(Path root, int portBase, Processors processors, int size, Duration delay) {
        this.root = root;
        this.folder = folder(root);
        this.portBase = portBase;
        this.supergraph = folder.resolve("supergraph.graphql");
        requireFree(portBase);
        try {
            Files.createDirectories(folder);
            Files.writeString(supergraph, GraphFiles.supergraph(subgraphsUrl()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(List.of("serve-subgraphs", "--port", String.valueOf(portBase)));
        arguments.addAll(List.of("--size", String.valueOf(size), "--delay", String.valueOf(delay.toMillis())));
        this.subgraphs = Server.start(
                "subgraphs", processors.measuring(Jvm.own(List.of("-Xmx256m"), arguments)), Map.of(), folder);
        subgraphs.awaitAnswer(
                HttpRequest.newBuilder(URI.create(subgraphsUrl() + "/stats")).build());
    }

    /** Everything that a run of the command writes, as all state of the clone in {@code .kontor}. */
    public static Path folder(Path root) {
        return root.resolve(".kontor/bench");
    }

    /** The place of a contender, and the recording of the operation for those that need one. */
    public Place place(int index, byte[] body, Sharing sharing) {
        int port = portBase + 1 + index;
        requireFree(port);
        return new Place(root, folder, port, supergraph, subgraphsUrl(), recording(body), sharing);
    }

    public Server subgraphs() {
        return subgraphs;
    }

    private String subgraphsUrl() {
        return "http://127.0.0.1:" + portBase;
    }

    private Path recording(byte[] body) {
        Path file = folder.resolve("recording.json");
        Supergraph parsed = Supergraph.parse(GraphFiles.supergraph(subgraphsUrl()));
        new Recorder(parsed, subgraph -> URI.create(subgraph.url()))
                .record(body, Caller.ANONYMOUS, Map.of())
                .write(file);
        return file;
    }

    private static void requireFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Nobody else has it.
        } catch (IOException e) {
            throw new BenchFailure("Port " + port + " is in use: --port-base moves the ports of the benchmark.", e);
        }
    }

    @Override
    public void close() {
        subgraphs.close();
    }
}
