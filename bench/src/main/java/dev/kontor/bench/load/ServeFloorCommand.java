package dev.kontor.bench.load;

import dev.kontor.bench.load.floor.FloorServer;
import dev.kontor.bench.load.floor.Recording;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve-floor",
        description = "Serves the floor, as the other commands do by themselves.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class ServeFloorCommand implements Callable<Integer> {

    @Option(names = "--port", required = true, description = "At 127.0.0.1.")
    private int port;

    @Option(names = "--recording", paramLabel = "FILE", required = true, description = "What is asked of whom.")
    private Path recording = Path.of("");

    @Option(names = "--pipelined", description = "Sends several requests at a time on a connection.")
    private boolean pipelined;

    @Option(names = "--mode", defaultValue = "off", description = "What is shared: off, subgraph or request.")
    private Sharing sharing = Sharing.OFF;

    @Override
    public Integer call() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        vertx.deployVerticle(new FloorServer(Recording.read(recording), port, pipelined, sharing))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        new CountDownLatch(1).await(); // until the process is ended
        return 0;
    }
}
