package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.run.Arena;
import dev.kontor.cli.Loading;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.identity.SecretFile;
import dev.kontor.cli.identity.SigningKey;
import dev.kontor.cli.identity.TokenIssuer;
import dev.kontor.cli.rebuild.RebuildClient;
import dev.kontor.cli.report.Failure;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.suite.Application;
import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Startup;
import dev.kontor.cli.suite.Suite;
import dev.kontor.cli.suite.Workspace;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.kit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The suite as {@code ./kontor up} starts it, on free ports and with data of its own in {@code .kontor/bench}, which the next
 * run finds again. It ends with this.
 */
public final class OwnSuite implements AutoCloseable {

    /** Sees everyone's portfolio. */
    private static final DemoUser USER = DemoUser.DIRECTOR;

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Workspace workspace;
    private final Ports ports;
    private final Suite suite;
    private final Startup startup;

    private OwnSuite(Workspace workspace, Ports ports) {
        this.workspace = workspace;
        this.ports = ports;
        this.suite = new Suite(workspace, ports);
        this.suite.stop(); // of a run that was killed
        this.startup = suite.start(Progress.SILENT);
    }

    /**
     * Starts it.
     *
     * @param root the clone
     * @param name of the folder that keeps its data
     */
    public static OwnSuite start(Path root, String name) {
        return new OwnSuite(new Workspace(root, Arena.folder(root).resolve(name)), Ports.free());
    }

    /** Loads a scenario, or what an earlier run has not. */
    public void load(String scenario) {
        new Loading(workspace, client(Application.GATEWAY), Progress.SILENT).load(workspace.scenario(scenario));
    }

    Path root() {
        return workspace.root();
    }

    /** Where things lie that this run makes. */
    Path folder() {
        return workspace.state();
    }

    URI url(Application application) {
        return application.url(ports, "/graphql");
    }

    /** Where a subgraph's service is: it bears its name. */
    URI url(Subgraph subgraph) {
        return Arrays.stream(Application.values())
                .filter(application -> application.module().equals(subgraph.name() + "-service"))
                .findFirst()
                .map(this::url)
                .orElseThrow(() -> new IllegalArgumentException("There is no service of " + subgraph.name() + "."));
    }

    /** The headers of a client's request. */
    Map<String, String> headers() {
        return Map.of(
                "content-type", "application/json",
                "accept", "application/json",
                "authorization", "Bearer " + token());
    }

    /** Who the token says that asks, as the gateway would read it. */
    Caller caller() {
        return new Caller(true, Set.copyOf(Arrays.asList(USER.scope().split(" ", -1))));
    }

    String token() {
        return token(USER);
    }

    private String token(DemoUser user) {
        return new TokenIssuer(SigningKey.in(workspace.signingKey())).issue(user);
    }

    GraphQlClient client(Application application) {
        return new GraphQlClient(url(application), token());
    }

    /**
     * Asks a service what a request's body says.
     *
     * @throws Failure when the answer has errors
     */
    JsonNode ask(Application application, String body) {
        try {
            JsonNode request = new ObjectMapper().readTree(body);
            return client(application)
                    .data(
                            request.path("query").asText(),
                            request.has("variables")
                                    ? request.withObject("/variables")
                                    : GraphQlClient.JSON.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has kpi-service work out again how everything stands, and waits for it. */
    void rebuildStandings() {
        var rebuild = new RebuildClient(Application.KPI.url(ports, "/rebuild/standings"), token(DemoUser.OPERATOR));
        rebuild.begin();
        RebuildClient.Progress progress = rebuild.progress();
        while (progress.isRunning()) {
            LockSupport.parkNanos(LOOK.toNanos());
            progress = rebuild.progress();
        }
        if (!progress.isDone()) {
            throw new BenchFailure("How everything stands was not worked out: " + progress);
        }
    }

    /** The application's process. */
    ProcessHandle process(Application application) {
        return suite.status().stream()
                .filter(status -> status.name().equals(application.module()) && status.isUp())
                .findFirst()
                .flatMap(status -> ProcessHandle.of(status.pid()))
                .orElseThrow(() -> new BenchFailure("The " + application.module() + " has ended."));
    }

    PostgresServer postgres() {
        return suite.database().orElseThrow(() -> new BenchFailure("PostgreSQL has ended."));
    }

    /** PostgreSQL's first process, whose children are the others. */
    ProcessHandle postgresProcess() {
        return ProcessHandle.of(postgres().pid()).orElseThrow(() -> new BenchFailure("PostgreSQL has ended."));
    }

    /** A service's own database, with its own rights. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres().jdbcUrl(database), database, databasePassword(database));
    }

    String databasePassword(String database) {
        return SecretFile.password(workspace.databasePassword(database));
    }

    @Override
    public void close() {
        startup.close();
    }
}
