package dev.kontor.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** Stands in for a service: answers what it was told to, in that order, and keeps what it was asked. */
final class ServiceDouble implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean open;

    private record Answer(int status, String body) {}

    /** How a command ended and what it said. */
    record Run(int status, String result, String news) {}

    ServiceDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ServiceDouble answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** From now on everybody may ask, not only who has a token. */
    ServiceDouble letsEverybodyAsk() {
        open = true;
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Method, path and body of each request. */
    List<String> asked() {
        return asked;
    }

    /** Runs a command against a suite whose every port is this service's. */
    Run run(Path state, String... arguments) {
        int port = server.getAddress().getPort();
        var result = new ByteArrayOutputStream();
        var news = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(result, true, StandardCharsets.UTF_8),
                new PrintStream(news, true, StandardCharsets.UTF_8));
        var context = new Context(new Workspace(Path.of(".."), state), new Ports(port, port, port, port), console);
        int status = Kontor.commandLine(context).execute(arguments);
        return new Run(status, result.toString(StandardCharsets.UTF_8), news.toString(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean hasToken = open || exchange.getRequestHeaders().containsKey("Authorization");
        asked.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body));
        Answer answer = hasToken ? answers.remove() : new Answer(401, "");
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
