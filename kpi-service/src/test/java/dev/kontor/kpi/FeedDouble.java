package dev.kontor.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The change feed of accounts-service as its clients see it: each account once, at its last change; long polling. Tests
 * tell it what happens there, over HTTP as well, because Quarkus loads them with another class loader.
 */
final class FeedDouble implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String token;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** By position. */
    private final NavigableMap<Long, JsonNode> accounts = new TreeMap<>();

    private long position;
    private boolean down;

    private FeedDouble(HttpServer server, String token) {
        this.server = server;
        this.token = token;
    }

    /** @param token what readers must have */
    static FeedDouble start(String token) throws IOException {
        var feed = new FeedDouble(
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0), token);
        feed.server.createContext("/feed/accounts", feed::read);
        feed.server.createContext("/put", exchange -> feed.answer(exchange, feed::put));
        feed.server.createContext("/set-back", exchange -> feed.answer(exchange, feed::setBack));
        feed.server.createContext("/down", exchange -> feed.answer(exchange, body -> feed.down(true)));
        feed.server.createContext("/up", exchange -> feed.answer(exchange, body -> feed.down(false)));
        feed.server.setExecutor(feed.threads);
        feed.server.start();
        return feed;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private synchronized void put(JsonNode account) {
        accounts.values().removeIf(known -> known.path("id").equals(account.path("id")));
        accounts.put(++position, account);
        notifyAll();
    }

    /** As if the database came from an older backup, which does not have this account: positions begin anew. */
    private synchronized void setBack(JsonNode account) {
        List<JsonNode> left = accounts.values().stream()
                .filter(known -> !known.path("id").equals(account.path("id")))
                .toList();
        accounts.clear();
        position = 0;
        left.forEach(this::put);
    }

    private synchronized void down(boolean now) {
        down = now;
        notifyAll();
    }

    private void read(HttpExchange exchange) throws IOException {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 401, "{}");
            return;
        }
        Map<String, String> asked = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        page(
                exchange,
                Long.parseLong(asked.getOrDefault("after", "0")),
                Integer.parseInt(asked.get("limit")),
                Long.parseLong(asked.get("wait")));
    }

    private synchronized void page(HttpExchange exchange, long after, int limit, long wait) throws IOException {
        long deadline = System.nanoTime() + wait * 1_000_000_000;
        while (!down && after == position && System.nanoTime() < deadline) {
            try {
                wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (down) {
            respond(exchange, 503, "{}");
        } else if (after > position) {
            respond(exchange, 410, "{}");
        } else {
            var found = accounts.tailMap(after, false).entrySet().stream()
                    .limit(limit)
                    .toList();
            long last = found.isEmpty() ? after : found.getLast().getKey();
            ObjectNode page = JSON.createObjectNode().put("cursor", String.valueOf(last));
            page.putArray("accounts")
                    .addAll(found.stream().map(Map.Entry::getValue).toList());
            respond(exchange, 200, page.toString());
        }
    }

    private interface Command {
        void run(JsonNode body);
    }

    private void answer(HttpExchange exchange, Command command) throws IOException {
        command.run(JSON.readTree(exchange.getRequestBody()));
        respond(exchange, 200, "{}");
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
