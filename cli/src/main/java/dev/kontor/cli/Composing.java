package dev.kontor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.composition.Findings;
import dev.kontor.cli.composition.SubgraphSdlReader;
import dev.kontor.cli.composition.SubgraphSource;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.report.Failure;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that compose have in common. */
final class Composing {

    /** How much is told beside errors. */
    enum Hints {
        NONE,
        WARN,
        INFO,
        DEBUG
    }

    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--url",
            paramLabel = "NAME=URL",
            description =
                    "Where the gateway finds a subgraph, where that is not where its SDL is from. May be repeated.")
    private Map<String, String> urls = new LinkedHashMap<>();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the bearer token for subgraphs that are asked for their SDL.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--hints",
            paramLabel = "LEVEL",
            description = "What is told beside errors: none, warn (default), info or debug, each with those before it.")
    private Hints hints = Hints.WARN;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), or json for machines.")
    private Format format = Format.TEXT;

    boolean isJson() {
        return format == Format.JSON;
    }

    /**
     * The subgraphs that a command was given, each of a name of its own.
     *
     * @param known URLs of subgraphs that were not told
     */
    List<SubgraphSource> sources(List<String> arguments, Map<String, String> known) {
        SequencedMap<String, SubgraphSource> sources = new LinkedHashMap<>();
        for (String argument : arguments) {
            SubgraphSource source = SubgraphSource.parse(argument);
            if (sources.put(source.name(), source) != null) {
                throw new Failure("There are two subgraphs " + source.name() + ": give each a name of its own.");
            }
        }
        known.forEach((name, url) ->
                sources.computeIfPresent(name, (n, source) -> source.url().isEmpty() ? source.at(url) : source));
        urls.forEach((name, url) -> {
            if (sources.computeIfPresent(name, (n, source) -> source.at(url)) == null) {
                throw new Failure("--url: there is no subgraph " + name + ".");
            }
        });
        return List.copyOf(sources.values());
    }

    List<SubgraphSdl> read(List<SubgraphSource> sources) {
        var reader = new SubgraphSdlReader(token());
        List<SubgraphSdl> all = new ArrayList<>();
        sources.forEach(source -> all.add(reader.read(source)));
        return all;
    }

    private @Nullable String token() {
        if (tokenFile == null) {
            return null;
        }
        String token = TextFile.read(tokenFile).strip();
        // What else a header could not carry, or would be a second one.
        if (!token.matches("[!-~]+")) {
            throw new Failure("The file " + tokenFile + " holds no token.");
        }
        return token;
    }

    /** Those of the level that is asked for, in their order. */
    private Stream<Hint> shown(Composition composition) {
        return composition.hints().stream().filter(hint -> switch (hints) {
            case NONE -> false;
            case WARN -> hint.code().level() == HintCode.Level.WARN;
            case INFO -> hint.code().level() != HintCode.Level.DEBUG;
            case DEBUG -> true;
        });
    }

    /** Beside the result: hints, and why there is none. */
    void tell(Composition composition, Findings findings, Console console) {
        shown(composition).flatMap(hint -> findings.lines(hint).stream()).forEach(console::say);
        switch (composition) {
            case Composition.Composed ignored -> {}
            case Composition.Refused refused -> console.fail(findings.refusal(refused.errors()));
        }
    }

    /** Within the result: {@code errors} and {@code hints}. */
    void addTo(ObjectNode json, Composition composition, Findings findings) {
        switch (composition) {
            case Composition.Composed ignored -> findings.addTo(json, List.of(), shown(composition));
            case Composition.Refused refused -> findings.addTo(json, refused.errors(), shown(composition));
        }
    }
}
