package dev.kontor.bench.load.run;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.Sharing;
import dev.kontor.bench.load.run.Contender.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contenders that are ours.
 *
 * @param jvmOptions of every kontor
 */
public record Contenders(List<String> jvmOptions) {

    public static final List<String> OWN = List.of("kontor", "kontor-pipelined", "floor", "floor-pipelined");

    /** Collector and priorities of the images, and a heap that is large enough under this load. */
    public static final String JVM_OPTIONS = "-XX:+UseSerialGC -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=5"
            + " -Xmx128m -Xmn64m -XX:TrimNativeHeapInterval=5000";

    /** As the pipelined floor: few connections, so that requests of many clients travel together. */
    private static final Map<String, String> PIPELINED =
            Map.of("GATEWAY_SUBGRAPH_CONNECTIONS", "2", "GATEWAY_SUBGRAPH_PIPELINING", "256");

    /** What a floor has no need of: checks that find mistakes, and counts that nobody reads. */
    private static final List<String> FLOOR_OPTIONS = List.of(
            "-Xmx512m",
            "-Dvertx.disableMetrics=true",
            "-Dvertx.disableH2c=true",
            "-Dvertx.disableWebsockets=true",
            "-Dvertx.disableHttpHeadersValidation=true",
            "-Dvertx.threadChecks=false",
            "-Dvertx.disableContextTimings=true",
            "-Dio.netty.leakDetection.level=disabled",
            "-Dio.netty.buffer.checkBounds=false",
            "-Dio.netty.buffer.checkAccessible=false");

    /** One of those that are known by name; throws {@link BenchFailure} when there is none. */
    public Contender named(String name, Path root) {
        return switch (name) {
            case "kontor" -> kontor(name, jar(root), Map.of());
            case "kontor-pipelined" -> kontor(name, jar(root), PIPELINED);
            case "floor" -> floor(name, List.of());
            case "floor-pipelined" -> floor(name, List.of("--pipelined"));
            case "apollo-gateway", "hive-gateway", "grafbase" -> Peers.named(name);
            default ->
                throw new BenchFailure("There is no contender " + name + ", but " + String.join(", ", OWN) + ", "
                        + String.join(", ", Peers.NAMES) + ".");
        };
    }

    private static Path jar(Path root) {
        return root.resolve("gateway/target/quarkus-app/quarkus-run.jar");
    }

    /** The gateway, of any build. */
    public Contender kontor(String name, Path jar) {
        return kontor(name, jar, Map.of());
    }

    private Contender kontor(String name, Path jar, Map<String, String> settings) {
        if (!Files.exists(jar)) {
            throw new BenchFailure("The contender " + name + " is not there: there is no " + jar + ".");
        }
        return new Contender(name, true, Set.of(Sharing.values()), place -> {
            List<String> command = new ArrayList<>(List.of(Jvm.java()));
            command.addAll(jvmOptions);
            command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
            Map<String, String> environment = new HashMap<>(Map.of(
                    "QUARKUS_HTTP_HOST", "127.0.0.1",
                    "QUARKUS_HTTP_PORT", String.valueOf(place.port()),
                    "GATEWAY_SUPERGRAPH", place.supergraph().toString(),
                    "GATEWAY_AUTHENTICATION", "none",
                    "GATEWAY_SHARE_SUBGRAPH_REQUESTS", String.valueOf(place.sharing() != Sharing.OFF),
                    "GATEWAY_SHARE_CLIENT_REQUESTS", String.valueOf(place.sharing() == Sharing.REQUEST)));
            environment.putAll(settings);
            return new Launch(command, environment);
        });
    }

    private static Contender floor(String name, List<String> more) {
        return new Contender(name, true, Set.of(Sharing.values()), place -> {
            List<String> arguments = new ArrayList<>(List.of(
                    "serve-floor",
                    "--port",
                    String.valueOf(place.port()),
                    "--recording",
                    place.recording().toString(),
                    "--mode",
                    place.sharing().toString()));
            arguments.addAll(more);
            return new Launch(Jvm.own(FLOOR_OPTIONS, arguments), Map.of());
        });
    }
}
