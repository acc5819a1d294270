package dev.kontor.bench.load.stub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;

/** A client's connection: bytes that came and are no whole request yet, and answers that it could not take yet. */
final class Connection {

    /** Holds what a gateway sends at a time for one operation. */
    private static final int FIRST_SIZE = 32 * 1024;

    /** Larger than any request of a benchmark. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final SelectionKey key;
    private final SocketChannel channel;
    private final ArrayDeque<ByteBuffer> unwritten = new ArrayDeque<>();
    private ByteBuffer input = ByteBuffer.allocate(FIRST_SIZE);

    Connection(SelectionKey key) {
        this.key = key;
        this.channel = (SocketChannel) key.channel();
    }

    /** Reads what is there; false when the client has closed. */
    boolean read() throws IOException {
        if (!input.hasRemaining()) {
            if (input.capacity() >= LARGEST) {
                throw new IOException("A request of more than " + LARGEST + " bytes");
            }
            input = ByteBuffer.wrap(Arrays.copyOf(input.array(), 2 * input.capacity()))
                    .position(input.position());
        }
        return channel.read(input) >= 0;
    }

    byte[] bytes() {
        return input.array();
    }

    int length() {
        return input.position();
    }

    /** Forgets the first bytes, which were requests. */
    void consumed(int bytes) {
        if (bytes == input.position()) {
            input.clear();
        } else if (bytes > 0) {
            input.flip().position(bytes);
            input.compact();
        }
    }

    /** Writes an answer, in one go if the client can take it. */
    void write(Answer answer) throws IOException {
        ByteBuffer bytes = answer.bytes();
        bytes.clear();
        if (unwritten.isEmpty()) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            // The answer's own position is the next writer's.
            unwritten.add(bytes.duplicate());
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    /** Writes what the client could not take before. */
    void flush() throws IOException {
        while (!unwritten.isEmpty()) {
            ByteBuffer next = unwritten.getFirst();
            channel.write(next);
            if (next.hasRemaining()) {
                return;
            }
            unwritten.removeFirst();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // Nobody is there to be told, and the channel counts as closed all the same.
        }
    }
}
