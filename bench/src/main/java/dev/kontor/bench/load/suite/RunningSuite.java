package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.runtime.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The suite that {@code ./kontor up} has started, asked of the same script.
 *
 * @param ports by the names that {@code ./kontor status} tells
 */
public record RunningSuite(Path root, Map<String, Integer> ports, String token) {

    private static final Pattern UP = Pattern.compile("^(\\S+)\\s+up\\s+(\\d+)\\s+ready");
    private static final List<String> PROCESSES = List.of("accounts-service", "kpi-service", "gateway", "PostgreSQL");

    public RunningSuite {
        ports = Map.copyOf(ports);
    }

    public static RunningSuite of(Path root) {
        Map<String, Integer> ports = kontor(root, "status")
                .lines()
                .map(UP::matcher)
                .filter(Matcher::find)
                .collect(Collectors.toMap(line -> line.group(1), line -> Integer.valueOf(line.group(2))));
        if (!ports.keySet().containsAll(PROCESSES)) {
            throw new BenchFailure(
                    "The suite is not up: start it with ./kontor up, and with the same KONTOR_PORT_BASE.");
        }
        return new RunningSuite(root, ports, kontor(root, "token").strip());
    }

    String gatewayUrl() {
        return url("gateway");
    }

    /** Where a subgraph's service is: it bears its name. */
    URI url(Subgraph subgraph) {
        return URI.create(url(subgraph.name() + "-service"));
    }

    String url(String application) {
        return "http://127.0.0.1:" + port(application) + "/graphql";
    }

    int port(String process) {
        Integer port = ports.get(process);
        if (port == null) {
            throw new IllegalArgumentException("Expected one of " + ports.keySet() + ", got " + process);
        }
        return port;
    }

    /** The headers of a client's request. */
    Map<String, String> headers() {
        return Map.of(
                "content-type", "application/json",
                "accept", "application/json",
                "authorization", "Bearer " + token);
    }

    /** Who the token says that asks, as the gateway would read it. */
    Caller caller() {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            String scope = new ObjectMapper().readTree(claims).path("scope").asText();
            return new Caller(true, Set.copyOf(Arrays.asList(scope.split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of a service's own role in its own database. */
    String databasePassword(String database) {
        try {
            return Files.readString(root.resolve(".kontor/keys").resolve(database + ".password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kontor(Path root, String command) {
        try {
            Process process = new ProcessBuilder(root.resolve("kontor").toString(), command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
