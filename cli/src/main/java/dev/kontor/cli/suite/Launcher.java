package dev.kontor.cli.suite;

import dev.kontor.cli.identity.SecretFile;
import dev.kontor.cli.identity.SigningKey;
import dev.kontor.cli.identity.TokenIssuer;
import dev.kontor.cli.report.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Starts applications so that they outlive this command.
 *
 * @param recording whether a run without a cache is recorded for one
 */
record Launcher(Workspace workspace, Ports ports, boolean recording) {
    /** Serial: with heaps this small it is as fast as the others, and smaller. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    ApplicationProcess launch(Application application) {
        Path jar = workspace.jar(application);
        if (!Files.exists(jar)) {
            throw new Failure("The " + application.module() + " is not built: there is no " + jar + ".");
        }
        String mark = ApplicationProcess.newMark();
        List<String> command = new ArrayList<>(List.of(detacher()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        AotCache cache = AotCache.of(workspace, application, JVM_OPTIONS);
        boolean recorded = recording && !cache.exists();
        if (recorded) {
            command.addAll(cache.record());
        } else if (cache.exists()) {
            command.addAll(cache.use());
        }
        command.add(mark);
        command.addAll(List.of("-jar", jar.toString()));
        try {
            var builder = new ProcessBuilder(command)
                    .directory(workspace.run().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(freshLog(application).toFile());
            builder.environment().putAll(environment(application));
            Process process = builder.start();
            process.getOutputStream().close();
            var launched = new ApplicationProcess(
                    application,
                    process.pid(),
                    application.port(ports),
                    mark,
                    recorded ? Optional.of(cache) : Optional.empty());
            launched.note(workspace);
            return launched;
        } catch (IOException e) {
            throw new Failure("The " + application.module() + " does not start: " + e.getMessage(), e);
        }
    }

    /** What the application is told, in the standard settings of Quarkus wherever there is one. */
    private Map<String, String> environment(Application application) {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(application.port(ports)));
        environment.put(
                "QUARKUS_OIDC_PUBLIC_KEY", SigningKey.in(workspace.signingKey()).publicKeyBase64());
        application.database().ifPresent(database -> {
            String url = "postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url);
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", url);
            environment.put("QUARKUS_DATASOURCE_USERNAME", database);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", SecretFile.password(workspace.databasePassword(database)));
        });
        if (application == Application.KPI) {
            environment.put(
                    "KPI_ACCOUNTS_FEED_URL",
                    Application.ACCOUNTS.url(ports, "/feed/accounts").toString());
            environment.put("KPI_ACCOUNTS_TOKEN_FILE", writeToken(application, "accounts:feed"));
        }
        if (application == Application.GATEWAY) {
            // Without a supergraph it asks the services what they offer, and composes.
            environment.put("GATEWAY_SUBGRAPH_TOKEN_FILE", writeToken(application, ""));
            environment.put("GATEWAY_QUERY_PLAN_EXPOSED", "true"); // who is at home here may look behind the scenes
            environment.put("GATEWAY_SUBGRAPHS_ACCOUNTS_URL", graphqlUrl(Application.ACCOUNTS));
            environment.put("GATEWAY_SUBGRAPHS_KPI_URL", graphqlUrl(Application.KPI));
        }
        return environment;
    }

    /** The token with which an application asks others, as a file. */
    private String writeToken(Application application, String scope) {
        Path file = workspace.token(application);
        try {
            String token =
                    new TokenIssuer(SigningKey.in(workspace.signingKey())).issueToService(application.module(), scope);
            SecretFile.write(file, token + "\n");
            return file.toString();
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String graphqlUrl(Application application) {
        return application.url(ports, "/graphql").toString();
    }

    /** The log of the run before stays beside the new one: it may tell why that one ended. */
    private Path freshLog(Application application) throws IOException {
        Path log = workspace.log(application);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /**
     * Makes a program deaf to what happens to this terminal. {@code setsid} gives it a session of its own; macOS has
     * only {@code nohup}. Both replace themselves by the program, so the process id is the program's.
     */
    static String detacher() {
        boolean hasSetsid = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return hasSetsid ? "setsid" : "nohup";
    }
}
