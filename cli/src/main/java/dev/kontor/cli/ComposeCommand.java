package dev.kontor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.composition.Findings;
import dev.kontor.cli.composition.SubgraphSource;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Failure;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exit status: 0 composed, 1 they do not compose, 2 not understood, or something could not be read or written. */
@Command(
        name = "compose",
        description = {
            "Composes subgraphs into a supergraph, and prints it.",
            "What is wrong is told on standard error, with its place and how to mend it; the status is 1 then, and 2 when"
                    + " a file or a subgraph cannot be read."
        },
        footer = {
            "",
            "A subgraph that is given by its URL is asked { _service { sdl } }.",
            "@FILE stands for what is written in a file: a subgraph a line, # before a comment."
        },
        mixinStandardHelpOptions = true)
final class ComposeCommand implements Callable<Integer> {
    private final Context context;
    private final Function<List<SubgraphSdl>, Composition> composer;

    @Parameters(
            paramLabel = "NAME=SOURCE",
            arity = "1..*",
            description = "A subgraph: its name, and a FILE with its SDL, or its URL. FILE@URL says where the gateway"
                    + " finds it.")
    private List<String> subgraphs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the supergraph goes to; standard output if not given.")
    private @Nullable Path output;

    @Option(names = "--api", paramLabel = "FILE", description = "Where the schema that clients see goes to, too.")
    private @Nullable Path api;

    @Mixin
    private Composing composing = new Composing();

    ComposeCommand(Context context, Function<List<SubgraphSdl>, Composition> composer) {
        this.context = context;
        this.composer = composer;
    }

    @Override
    public Integer call() {
        try {
            List<SubgraphSource> sources = composing.sources(subgraphs, Map.of());
            Composition composition = composer.apply(composing.read(sources));
            return finish(composition, new Findings(sources));
        } catch (Failure failure) {
            context.console().fail(failure);
            return ExitCode.USAGE;
        }
    }

    private int finish(Composition composition, Findings findings) {
        if (composition instanceof Composition.Composed composed) {
            write(composed);
        }
        if (composing.isJson()) {
            context.console().print(Json.pretty(json(composition, findings)));
        } else {
            composing.tell(composition, findings, context.console());
        }
        return switch (composition) {
            case Composition.Composed composed -> {
                if (output == null && !composing.isJson()) {
                    context.console().print(composed.supergraphSdl().stripTrailing());
                }
                yield ExitCode.OK;
            }
            case Composition.Refused ignored -> ExitCode.SOFTWARE;
        };
    }

    private void write(Composition.Composed composed) {
        if (output != null) {
            TextFile.write(output, composed.supergraphSdl());
        }
        if (api != null) {
            TextFile.write(api, composed.apiSdl());
        }
    }

    private ObjectNode json(Composition composition, Findings findings) {
        ObjectNode json = GraphQlClient.JSON.createObjectNode();
        json.put("composed", composition instanceof Composition.Composed);
        composing.addTo(json, composition, findings);
        if (output == null && composition instanceof Composition.Composed composed) {
            json.put("supergraph", composed.supergraphSdl());
        }
        return json;
    }
}
