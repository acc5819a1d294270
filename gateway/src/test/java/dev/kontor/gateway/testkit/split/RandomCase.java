package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.testkit.Comparison;
import dev.kontor.gateway.testkit.GraphSources;
import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.RandomOperation;
import dev.kontor.gateway.testkit.TestGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A graph and an operation on it. */
public record RandomCase(GraphSources graph, RandomOperation operation) {

    /** Reads what {@link #writeTo} wrote. */
    public static RandomCase read(Path folder) {
        try {
            Tape variables = Tape.parse(Files.readAllBytes(folder.resolve("variables.json")));
            return new RandomCase(
                    GraphSources.read(folder),
                    new RandomOperation(
                            Files.readString(folder.resolve("operation.graphql")),
                            JsonValues.map(variables, variables.root())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the gateway's answer differs; nothing when it does not. Throws when the graph is none. */
    public Optional<Comparison> disagreement() {
        return Comparison.disagreement(new TestGraph(graph), operation);
    }

    /** Writes the case as a regression test has it: the graph's files, {@code operation.graphql}, {@code variables.json}. */
    public void writeTo(Path folder) {
        graph.writeTo(folder);
        try {
            Files.writeString(
                    folder.resolve("operation.graphql"), operation.text().strip() + "\n");
            Files.writeString(folder.resolve("variables.json"), Json.write(operation.variables()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("# whole\n" + graph.whole());
        graph.subgraphs()
                .forEach((name, sdl) ->
                        text.append("\n# ").append(name).append('\n').append(sdl));
        return text.append("\n# supergraph\n")
                .append(graph.supergraph())
                .append("\n# data\n")
                .append(graph.data())
                .append("\n# operation\n")
                .append(operation.text())
                .append("\n# variables\n")
                .append(Json.write(operation.variables()))
                .toString();
    }
}
