package dev.kontor.gateway.testkit;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A graph of the tests as text: one schema, how subgraphs share it, and data for all. In files:
 * {@code whole.graphql}, {@code supergraph.graphql}, a {@code NAME.graphql} for each subgraph, {@code data.json}.
 *
 * @param subgraphs SDL by name
 * @param data as {@link DataSet} reads it
 */
public record GraphSources(String whole, String supergraph, SequencedMap<String, String> subgraphs, String data) {

    private static final Path GRAPHS = Path.of("src/test/resources/graphs");

    public GraphSources {
        subgraphs = new LinkedHashMap<>(subgraphs);
    }

    /** The graph in {@code graphs/NAME} of the test resources. */
    public static GraphSources named(String name) {
        return read(GRAPHS.resolve(name));
    }

    public static GraphSources read(Path folder) {
        String supergraph = text(folder, "supergraph.graphql");
        SequencedMap<String, String> subgraphs = new LinkedHashMap<>();
        for (Subgraph subgraph : Supergraph.parse(supergraph).subgraphs()) {
            subgraphs.put(subgraph.name(), text(folder, subgraph.name() + ".graphql"));
        }
        return new GraphSources(text(folder, "whole.graphql"), supergraph, subgraphs, text(folder, "data.json"));
    }

    /** Writes the files, into a folder that is made if need be. */
    public void writeTo(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("whole.graphql", whole);
        files.put("supergraph.graphql", supergraph);
        subgraphs.forEach((name, sdl) -> files.put(name + ".graphql", sdl));
        files.put("data.json", data);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue().strip() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
