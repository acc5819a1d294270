package dev.kontor.bench;

import dev.kontor.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A supergraph and an operation on it. */
record Workload(Supergraph supergraph, String operation) {

    private static final String HEAD = """
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            """;

    /** Which one; names are parameters of the benchmarks. */
    enum Name {
        /** The suite's own: an account with two KPIs, from two services. */
        MISSION,
        /** 300 fields of entities that six subgraphs share, three levels deep. */
        WIDE,
        /** Six hops to and fro between two subgraphs, each below an interface of eight entities. */
        HOPS,
        /** The files named by the system properties {@code supergraph} and {@code operation}. */
        FILES
    }

    static Workload of(Name name) {
        return switch (name) {
            case MISSION ->
                new Workload(
                        Supergraph.parse(resource("/suite/supergraph.graphql")),
                        resource("/suite/operations/AccountCard.graphql"));
            case WIDE -> new Workload(Supergraph.parse(wideSupergraph()), wideOperation());
            case HOPS ->
                new Workload(
                        Supergraph.parse(hopsSupergraph()),
                        "{ node { prev { next { prev { next { prev { next { id } } } } } } } }");
            case FILES -> new Workload(Supergraph.parse(file("supergraph")), file("operation"));
        };
    }

    private static String resource(String path) {
        try (InputStream in = Workload.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String property) {
        try {
            return Files.readString(Path.of(Objects.requireNonNull(
                    System.getProperty(property), "-jvmArgsAppend -D" + property + "=FILE names the " + property)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entities A to E that all subgraphs know, each with five fields of its own in each, and a list of the next entity. */
    private static String wideSupergraph() {
        String graphs = IntStream.range(0, 6)
                .mapToObj("  S%1$d @join__graph(name: \"s%1$d\", url: \"\")\n"::formatted)
                .collect(Collectors.joining("", "enum join__Graph {\n", "}\n"));
        String all = IntStream.range(0, 6)
                .mapToObj(" @join__type(graph: S%d, key: \"id\")"::formatted)
                .collect(Collectors.joining());
        StringBuilder sdl = new StringBuilder(HEAD).append(graphs);
        sdl.append("type Query")
                .append(all.replace(", key: \"id\"", ""))
                .append(" { a: [A] @join__field(graph: S0) }\n");
        for (int type = 0; type < 5; type++) {
            sdl.append("type ").append((char) ('A' + type)).append(all).append(" {\n  id: ID!\n");
            for (int subgraph = 0; subgraph < 6; subgraph++) {
                for (int field = 0; field < 5; field++) {
                    sdl.append("  f%1$d%2$d: String @join__field(graph: S%1$d)\n".formatted(subgraph, field));
                }
            }
            sdl.append("  next: [%c] @join__field(graph: S%d)\n}\n".formatted('A' + (type + 1) % 5, type));
        }
        return sdl.toString();
    }

    private static String wideOperation() {
        String leaves =
                IntStream.range(0, 30).mapToObj(i -> "f" + i / 5 + i % 5).collect(Collectors.joining(" ", "id ", " "));
        String others = IntStream.range(0, 30)
                .mapToObj(i -> "x%1$d: f%2$d%3$d".formatted(i, i / 5, i % 5))
                .collect(Collectors.joining(" "));
        String level = leaves + others;
        return "{ a { " + level + " next { " + level + " next { " + level + " next { " + level + " next { " + level
                + " } } } } } }";
    }

    private static String hopsSupergraph() {
        return HEAD + """
                enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
                type Query @join__type(graph: A) @join__type(graph: B) { node: Node @join__field(graph: A) }
                interface Node @join__type(graph: A) @join__type(graph: B) { id: ID! next: Node prev: Node }
                """ + IntStream.range(0, 8).mapToObj("""
                type T%d implements Node
                  @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
                  @join__implements(graph: A, interface: "Node") @join__implements(graph: B, interface: "Node")
                { id: ID! next: Node @join__field(graph: A) prev: Node @join__field(graph: B) }
                """::formatted).collect(Collectors.joining());
    }
}
