package dev.kontor.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.composition.Findings;
import dev.kontor.cli.composition.SubgraphSource;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Failure;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.diff.Change;
import dev.kontor.gateway.composition.diff.Severity;
import dev.kontor.gateway.composition.diff.SupergraphDiff;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.supergraph.SupergraphException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Exit status: 0 nothing that it fails on, 1 something, or the subgraphs do not compose, 2 not understood, or something could
 * not be read.
 */
@Command(
        name = "check",
        description = {
            "Tells what a change of subgraphs means to clients: what breaks them, what may, and what does not.",
            "It fails with status 1 when something breaks them, or the subgraphs do not compose, and with 2 when a file or"
                    + " a subgraph cannot be read."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Context context;
    private final Function<List<SubgraphSdl>, Composition> composer;

    /** The least that a change must be to fail. */
    enum FailOn {
        BREAKING,
        DANGEROUS
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "The supergraph that clients have, a file.")
    private Path old = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "NAME=SOURCE",
            description =
                    "All subgraphs as they shall be, as compose takes them. Where the URL is not told, it is OLD's.")
    private List<String> subgraphs = List.of();

    @Option(
            names = "--supergraph",
            paramLabel = "NEW",
            description = "The supergraph that they shall have, a file: instead of the subgraphs.")
    private @Nullable Path supergraph;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "breaking (default), or dangerous: that and what breaks.")
    private FailOn failOn = FailOn.BREAKING;

    @Mixin
    private Composing composing = new Composing();

    CheckCommand(Context context, Function<List<SubgraphSdl>, Composition> composer) {
        this.context = context;
        this.composer = composer;
    }

    @Override
    public Integer call() {
        if (subgraphs.isEmpty() == (supergraph == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Give either the subgraphs, each as NAME=SOURCE, or --supergraph NEW");
        }
        try {
            String before = TextFile.read(old);
            List<Subgraph> known = parsed(before, "The supergraph " + old).subgraphs();
            return supergraph == null ? composed(before, known) : compared(before, supergraph);
        } catch (Failure failure) {
            context.console().fail(failure);
            return ExitCode.USAGE;
        }
    }

    private int compared(String before, Path file) {
        String after = TextFile.read(file);
        parsed(after, "The supergraph " + file);
        return tell(SupergraphDiff.between(before, after), GraphQlClient.JSON.createObjectNode());
    }

    private int composed(String before, List<Subgraph> known) {
        Map<String, String> urls = known.stream().collect(Collectors.toMap(Subgraph::name, Subgraph::url));
        List<SubgraphSource> sources = composing.sources(subgraphs, urls);
        Composition composition = composer.apply(composing.read(sources));
        Findings findings = new Findings(sources);
        ObjectNode json = GraphQlClient.JSON.createObjectNode();
        composing.addTo(json, composition, findings);
        if (!composing.isJson()) {
            composing.tell(composition, findings, context.console());
        }
        return switch (composition) {
            case Composition.Composed composed -> compared(before, composed.supergraphSdl(), json);
            case Composition.Refused ignored -> {
                if (composing.isJson()) {
                    context.console().print(Json.pretty(json.put("failed", true)));
                }
                yield ExitCode.SOFTWARE;
            }
        };
    }

    /** What composes and still cannot be served is no mistake of whoever gave the command. */
    private int compared(String before, String after, ObjectNode json) {
        try {
            parsed(after, "What was composed");
        } catch (Failure refused) {
            context.console().fail(refused);
            return ExitCode.SOFTWARE;
        }
        return tell(SupergraphDiff.between(before, after), json);
    }

    private int tell(List<Change> changes, ObjectNode json) {
        boolean fails = changes.stream().anyMatch(this::isFailure);
        if (composing.isJson()) {
            context.console().print(Json.pretty(json(changes, json.put("failed", fails))));
        } else {
            changes.forEach(change -> context.console().print(line(change)));
            context.console().print(summary(changes));
        }
        return fails ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private boolean isFailure(Change change) {
        return switch (change.severity()) {
            case BREAKING -> true;
            case DANGEROUS -> failOn == FailOn.DANGEROUS;
            case SAFE -> false;
        };
    }

    private static String line(Change change) {
        return String.format(Locale.ROOT, "%-9s  %s: %s", word(change.severity()), change.kind(), change.message());
    }

    private static String summary(List<Change> changes) {
        return changes.isEmpty()
                ? "Nothing has changed."
                : Stream.of(Severity.values())
                        .map(severity -> number(changes, severity) + " " + word(severity))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private static long number(List<Change> changes, Severity severity) {
        return changes.stream().filter(change -> change.severity() == severity).count();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(List<Change> changes, ObjectNode json) {
        ArrayNode all = json.putArray("changes");
        for (Change change : changes) {
            all.addObject()
                    .put("kind", change.kind().name())
                    .put("severity", change.severity().name())
                    .put("coordinate", change.coordinate())
                    .put("message", change.message());
        }
        return json;
    }

    private static Supergraph parsed(String sdl, String what) {
        try {
            return Supergraph.parse(sdl);
        } catch (SupergraphException e) {
            throw new Failure(what + " cannot be served: " + e.code() + ": " + e.getMessage(), e);
        }
    }
}
