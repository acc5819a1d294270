package dev.kontor.bench.load.stub;

import dev.kontor.bench.load.graph.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The subgraphs as one HTTP server, {@code POST /accounts} and so on. A body that is new is answered by graphql-java, and
 * from then on out of a cache: the subgraphs share a core with the load, and must never be what is measured. One thread,
 * which also counts: {@code GET /stats} tells the calls of each subgraph, and how many were answered anew.
 */
public final class StubServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    /** An answer that waits until its delay is over. */
    private record Delayed(Connection connection, Answer answer, long due) {}

    private final Answers answers;
    private final long delayNanos;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final AnswerCache cache = new AnswerCache();
    private final RequestParser parser = new RequestParser();
    private final Map<String, Calls> calls = new TreeMap<>();
    private volatile boolean closing;
    private final Calls misses = new Calls();
    // In order of time, since all wait equally long.
    private final ArrayDeque<Delayed> delayed = new ArrayDeque<>();

    /**
     * Listens at once.
     *
     * @param port of 127.0.0.1; 0 for any that is free
     * @param delay how long every answer waits; exact to a millisecond
     */
    public StubServer(Answers answers, int port, Duration delay) throws IOException {
        this.answers = answers;
        this.delayNanos = delay.toNanos();
        this.selector = Selector.open();
        this.server = ServerSocketChannel.open();
        server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    public int port() {
        return server.socket().getLocalPort();
    }

    /** Serves until it is closed, by another thread. */
    public void serve() throws IOException {
        try (selector;
                server) {
            while (!closing) {
                selector.select(this::handle, delayed.isEmpty() ? 0 : 1);
                sendDue();
            }
            selector.keys().forEach(key -> {
                if (key.attachment() instanceof Connection connection) {
                    connection.close();
                }
            });
        }
    }

    private void handle(SelectionKey key) {
        if (key.isAcceptable()) {
            accept();
            return;
        }
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.flush();
            }
            if (key.isReadable() && !(connection.read() && answerAll(connection))) {
                connection.close();
            }
        } catch (IOException e) {
            connection.close();
        }
    }

    private void accept() {
        try {
            for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
                key.attach(new Connection(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers every whole request that is there; false when what is there is no request. */
    private boolean answerAll(Connection connection) throws IOException {
        byte[] in = connection.bytes();
        int length = connection.length();
        int start = 0;
        while (start < length) {
            int next = parser.parse(in, start, length);
            if (next == RequestParser.MALFORMED) {
                return false;
            }
            if (next == RequestParser.INCOMPLETE) {
                break;
            }
            Answer known = cache.find(parser, in);
            answer(connection, known == null ? answerAnew(in) : known);
            start = next;
        }
        connection.consumed(start);
        return true;
    }

    private void answer(Connection connection, Answer answer) throws IOException {
        if (delayNanos == 0) {
            connection.write(answer);
        } else {
            delayed.add(new Delayed(connection, answer, System.nanoTime() + delayNanos));
        }
    }

    private void sendDue() {
        @Nullable Delayed first = delayed.peek();
        while (first != null && first.due - System.nanoTime() <= 0) {
            delayed.remove();
            try {
                first.connection.write(first.answer);
            } catch (IOException e) {
                first.connection.close();
            }
            first = delayed.peek();
        }
    }

    private Answer answerAnew(byte[] in) {
        String path = new String(in, parser.pathStart, parser.pathEnd - parser.pathStart, StandardCharsets.US_ASCII);
        String name = path.substring(1);
        if (path.equals("/stats")) {
            return Answer.json(stats().getBytes(StandardCharsets.US_ASCII));
        }
        if (!answers.hasSubgraph(name)) {
            return Answer.failure("404 Not Found", "There is no such subgraph.");
        }
        Calls called = calls.computeIfAbsent(name, unknown -> new Calls());
        called.count++;
        misses.count++;
        try {
            Answer answer = Answer.json(answers.ofSubgraph(name, parser.body(in)));
            cache.put(parser, in, called, answer);
            return answer;
        } catch (RuntimeException e) {
            return Answer.failure("400 Bad Request", "This is no GraphQL request.");
        }
    }

    private String stats() {
        return calls.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue().count)
                .collect(Collectors.joining(
                        ",", "{", (calls.isEmpty() ? "" : ",") + "\"misses\":" + misses.count + "}"));
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
    }
}
