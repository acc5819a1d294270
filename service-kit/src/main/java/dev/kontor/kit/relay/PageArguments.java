package dev.kontor.kit.relay;

import dev.kontor.kit.error.BadUserInputException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a connection a client asks for, checked.
 *
 * @param direction from which end the page is counted
 * @param size number of edges at most, 1 to {@value #MAX_SIZE}
 * @param after encoded cursor behind which edges lie, or null for no such bound
 * @param before encoded cursor before which edges lie, or null for no such bound
 * @see <a href="https://relay.dev/graphql/connections.htm#sec-Arguments">Relay's connection arguments</a>
 */
public record PageArguments(
        Direction direction,
        int size,
        @Nullable String after,
        @Nullable String before) {

    /** Most edges in a page: bounds the work of one request. */
    public static final int MAX_SIZE = 100;

    /** Edges in a page when the client names no number. */
    public static final int DEFAULT_SIZE = 20;

    /** From which end a page is counted. */
    public enum Direction {
        /** {@code first} edges of the range. */
        FORWARD,
        /** {@code last} edges of the range, still in the connection's order. */
        BACKWARD
    }

    public PageArguments {
        if (size < 1 || size > MAX_SIZE) {
            throw new BadUserInputException("A page has 1 to %d edges, not %d.".formatted(MAX_SIZE, size));
        }
    }

    /**
     * The arguments as GraphQL gives them; null where the client gave none.
     *
     * @throws BadUserInputException when {@code first} and {@code last} are both given, or the size is out of bounds
     */
    public static PageArguments of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw new BadUserInputException("Give either `first` or `last`, not both.");
        }
        if (last != null) {
            return new PageArguments(Direction.BACKWARD, last, after, before);
        }
        return new PageArguments(Direction.FORWARD, first == null ? DEFAULT_SIZE : first, after, before);
    }

    /** How many rows to fetch: one more than the page holds tells whether further ones follow. */
    public int fetchSize() {
        return size + 1;
    }
}
