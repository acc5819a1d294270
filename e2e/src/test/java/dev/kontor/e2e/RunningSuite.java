package dev.kontor.e2e;

import dev.kontor.cli.Loading;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.identity.SigningKey;
import dev.kontor.cli.identity.TokenIssuer;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.suite.Application;
import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Startup;
import dev.kontor.cli.suite.Suite;
import dev.kontor.cli.suite.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The suite, started from the built jars on free ports by the very code behind {@code ./kontor up}, its state in a folder
 * of its own. It ends when it is closed, and with this JVM at the latest.
 */
final class RunningSuite implements AutoCloseable {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Workspace workspace;
    private final Ports ports;
    private Startup startup;

    private RunningSuite(Workspace workspace, Ports ports) {
        this.workspace = workspace;
        this.ports = ports;
        this.startup = start();
    }

    private Startup start() {
        Startup started = suite().start(Progress.SILENT);
        started.unlock();
        return started;
    }

    /**
     * Starts with empty databases.
     *
     * @param name the state's folder under {@code target}
     */
    static RunningSuite startEmpty(String name) throws IOException {
        var workspace = new Workspace(ROOT, Path.of("target", name));
        Ports ports = Ports.free();
        if (Files.exists(workspace.state())) {
            new Suite(workspace, ports).stop(); // of a test run that was killed
            delete(workspace.state());
        }
        return new RunningSuite(workspace, ports);
    }

    void load(String scenario) {
        new Loading(
                        workspace,
                        new GraphQlClient(graphql(Application.GATEWAY), token(DemoUser.MANAGER)),
                        Progress.SILENT)
                .load(workspace.scenario(scenario));
    }

    /** Starts what does not run any more. */
    void startAgain() {
        startup.close();
        startup = start();
    }

    Suite suite() {
        return new Suite(workspace, ports);
    }

    Workspace workspace() {
        return workspace;
    }

    Ports ports() {
        return ports;
    }

    URI graphql(Application application) {
        return application.url(ports, "/graphql");
    }

    TokenIssuer issuer() {
        return new TokenIssuer(SigningKey.in(workspace.signingKey()));
    }

    String token(DemoUser user) {
        return issuer().issue(user);
    }

    /** The gateway, asked by this user. */
    Client as(DemoUser user) {
        return new Client(graphql(Application.GATEWAY), token(user));
    }

    /** Whatever still runs, also what was there before the last start. */
    @Override
    public void close() {
        startup.close();
        suite().stop();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
