package dev.kontor.bench;

import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to compose subgraphs: from their texts to the text of the supergraph and of the API. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
public class CompositionBenchmark {

    private static final int SUBGRAPHS = 50;
    private static final int TYPES = 200;

    /** The suite's two services, or many large ones. */
    @Param({"SUITE", "MANY"})
    private String graph = "SUITE";

    private List<SubgraphSdl> subgraphs = List.of();

    @Setup
    public void prepare() {
        subgraphs = graph.equals("SUITE") ? suite() : many();
    }

    @Benchmark
    public Composition compose() {
        Composition composition = Composer.compose(subgraphs);
        if (!(composition instanceof Composition.Composed)) {
            throw new IllegalStateException("Expected subgraphs that compose, got " + composition);
        }
        return composition;
    }

    private static List<SubgraphSdl> suite() {
        return List.of(service("accounts"), service("kpi"));
    }

    private static SubgraphSdl service(String name) {
        Path schema = Path.of(name + "-service/src/main/graphql/schema.graphql");
        try {
            return new SubgraphSdl(name, "http://" + name, Files.readString(schema));
        } catch (IOException absent) {
            throw new UncheckedIOException("Run it in the repository's folder", absent);
        }
    }

    /**
     * Subgraphs of 200 types each. Half of them are entities, of which each is in four subgraphs and every subgraph resolves
     * a field of its own; the others are values, enums and inputs of the one subgraph.
     */
    private static List<SubgraphSdl> many() {
        List<SubgraphSdl> all = new ArrayList<>();
        for (int subgraph = 0; subgraph < SUBGRAPHS; subgraph++) {
            StringBuilder sdl = new StringBuilder(
                    "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@shareable\"])\n");
            sdl.append("type Query {\n");
            for (int type = 0; type < TYPES / 2; type += 10) {
                sdl.append("  s")
                        .append(subgraph)
                        .append("e")
                        .append(type)
                        .append("(filter: Input")
                        .append(subgraph)
                        .append("x0): ")
                        .append(entity(subgraph, type))
                        .append('\n');
            }
            sdl.append("}\n");
            for (int type = 0; type < TYPES / 2; type++) {
                addEntity(sdl, subgraph, type);
            }
            for (int type = 0; type < TYPES / 4; type++) {
                sdl.append("type Value")
                        .append(subgraph)
                        .append('x')
                        .append(type)
                        .append(" { id: ID! amount(unit: Unit")
                        .append(subgraph)
                        .append("x0 = A): Int! text: String }\n");
            }
            for (int type = 0; type < TYPES / 8; type++) {
                sdl.append("enum Unit")
                        .append(subgraph)
                        .append('x')
                        .append(type)
                        .append(" { A B C D }\n");
                sdl.append("input Input")
                        .append(subgraph)
                        .append('x')
                        .append(type)
                        .append(" { id: ID text: String = \"x\" unit: Unit")
                        .append(subgraph)
                        .append("x0 }\n");
            }
            all.add(new SubgraphSdl("s" + subgraph, "http://s" + subgraph, sdl.toString()));
        }
        return all;
    }

    private static void addEntity(StringBuilder sdl, int subgraph, int type) {
        sdl.append("\"\"\"An entity of several subgraphs.\"\"\"\ntype ")
                .append(entity(subgraph, type))
                .append(" @key(fields: \"id\") {\n  id: ID!\n  shared: String @shareable\n  own")
                .append(subgraph)
                .append("(first: Int = 10): [Value")
                .append(subgraph)
                .append('x')
                .append(type / 2)
                .append("!]!\n  next")
                .append(subgraph)
                .append(": ")
                .append(entity(subgraph, (type + 1) % (TYPES / 2)))
                .append("\n}\n");
    }

    /** Four subgraphs in a row have the same entities. */
    private static String entity(int subgraph, int type) {
        return "Entity" + subgraph / 4 + "x" + type;
    }
}
