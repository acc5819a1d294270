package dev.kontor.cli;

import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.report.Failure;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.runtime.Explanation;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.Stage;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.supergraph.SupergraphException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Runs the gateway's own engine up to the stage that is asked for; needs no running suite. */
@Command(
        name = "plan",
        description = "Shows what the gateway makes of an operation, stage by stage. Nothing is sent to anybody.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Runnable {
    private static final String STANDARD_INPUT = "-";

    private final Context context;

    @Parameters(
            paramLabel = "OPERATION",
            description =
                    "A file with a GraphQL document, the name of one of graph/operations, or - for standard input.")
    private String operation = "";

    @Option(
            names = "--supergraph",
            paramLabel = "FILE",
            description = "The composed schema to plan against; the suite's own if not given.")
    private @Nullable Path supergraph;

    @Option(names = "--operation-name", paramLabel = "NAME", description = "Which operation, where there are several.")
    private @Nullable String operationName;

    @Option(
            names = "--variables",
            paramLabel = "JSON",
            description = "An object. Only what decides a @skip or @include matters; the others may be missing.")
    private @Nullable String variables;

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE",
            split = ",",
            description = "What the caller's token carries; all that is asked for if not given.")
    private @Nullable List<String> scopes;

    @Option(
            names = "--overrides",
            paramLabel = "LABEL",
            split = ",",
            description = "The labels of progressive overrides that are active; none if not given.")
    private Set<String> overrides = Set.of();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            converter = Stages.class,
            description = "${COMPLETION-CANDIDATES}; the plan if not given.")
    private Stage stage = Stage.PLAN;

    PlanCommand(Context context) {
        this.context = context;
    }

    /** Stages by the names that people write. */
    static final class Stages implements ITypeConverter<Stage> {
        @Override
        public Stage convert(String name) {
            return Stream.of(Stage.values())
                    .filter(stage -> stage.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no stage " + name + ", but "
                            + Stream.of(Stage.values()).map(Stage::toString).collect(Collectors.joining(", "))));
        }
    }

    @Override
    public void run() {
        try {
            context.console().print(explanation().of(stage).stripTrailing());
        } catch (OperationException refused) {
            throw refusal(refused);
        }
    }

    private Explanation explanation() {
        Supergraph parsed = supergraph();
        try {
            GraphQLRequest request = GraphQLRequest.of(document(), operationName, variables);
            Caller caller = scopes == null
                    ? null
                    : new Caller(
                            true,
                            Set.copyOf(scopes.stream()
                                    .map(String::strip)
                                    .filter(scope -> !scope.isEmpty())
                                    .toList()));
            return Explanation.of(parsed, request, caller, overrides);
        } catch (GraphQLRequest.MalformedException e) {
            throw new Failure("--variables: " + e.getMessage(), e);
        }
    }

    private Supergraph supergraph() {
        Path file = supergraph == null ? context.workspace().supergraph() : supergraph;
        try {
            return Supergraph.parse(TextFile.read(file));
        } catch (SupergraphException e) {
            throw new Failure("The supergraph " + file + " cannot be served: " + e.code() + ": " + e.getMessage(), e);
        }
    }

    private String document() {
        if (operation.equals(STANDARD_INPUT)) {
            try {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new Failure("Standard input cannot be read: " + e.getMessage(), e);
            }
        }
        Path ofSuite = context.workspace().operation(operation);
        Path file = Path.of(operation);
        if (!Files.exists(file) && !Files.exists(ofSuite)) {
            throw new Failure("There is no file " + file + ", and no such operation in graph/operations.");
        }
        return TextFile.read(Files.exists(file) ? file : ofSuite);
    }

    /** Each mistake at its place, as compilers write it: {@code card.graphql:3:5: …}. */
    private Failure refusal(OperationException refused) {
        return new Failure(
                "The gateway refuses the operation: " + refused.code() + ".",
                refused.mistakes().stream().flatMap(this::lines).toList());
    }

    private Stream<String> lines(OperationException.Mistake mistake) {
        return mistake.locations().isEmpty()
                ? Stream.of(mistake.message())
                : mistake.locations().stream()
                        .map(place ->
                                operation + ":" + place.getLine() + ":" + place.getColumn() + ": " + mistake.message());
    }
}
