package dev.kontor.cli;

import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Workspace;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stands in for the composer: answers what it was told to, and keeps what it was given. */
final class ComposerDouble implements Function<List<SubgraphSdl>, Composition> {
    private final Composition composition;
    private final List<SubgraphSdl> given = new ArrayList<>();

    ComposerDouble(Composition composition) {
        this.composition = composition;
    }

    @Override
    public Composition apply(List<SubgraphSdl> subgraphs) {
        given.addAll(subgraphs);
        return composition;
    }

    /** Whatever was composed. */
    List<SubgraphSdl> given() {
        return given;
    }

    /** How a command ends that composes with it, and what it says. */
    ServiceDouble.Run run(String... arguments) {
        return run(this, arguments);
    }

    static ServiceDouble.Run run(Function<List<SubgraphSdl>, Composition> composer, String... arguments) {
        var result = new ByteArrayOutputStream();
        var news = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(result, true, StandardCharsets.UTF_8),
                new PrintStream(news, true, StandardCharsets.UTF_8));
        var context =
                new Context(new Workspace(Path.of(".."), Path.of("target/kontor")), Ports.from(Map.of()), console);
        int status = Kontor.commandLine(context, composer)
                .setErr(new PrintWriter(news, true, StandardCharsets.UTF_8))
                .execute(arguments);
        return new ServiceDouble.Run(
                status, result.toString(StandardCharsets.UTF_8), news.toString(StandardCharsets.UTF_8));
    }
}
