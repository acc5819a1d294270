package dev.kontor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.graphql.Variables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Runs an operation through the gateway and prints its answer; fails when that has errors.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FILE", description = "A GraphQL document with one operation.")
    private Path file = Path.of("");

    @Option(
            names = "--var",
            paramLabel = "name=value",
            description = "A variable: JSON where it is JSON, else a string. May be repeated.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Mixin
    private AsUser as = new AsUser();

    QueryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        JsonNode answer = context.gateway(as.user()).execute(TextFile.read(file), Variables.of(variables));
        context.console().print(Json.pretty(answer));
        return answer.has("errors") ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
