package dev.kontor.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.error.BadUserInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;

/**
 * Place of a row in an order, by the values that the order compares (a keyset): unlike an offset it stays true when rows
 * are inserted or removed before it.
 *
 * <p>On the wire it is base64url without padding of the order's name and the values, joined by U+0000, a character that
 * PostgreSQL's text cannot hold.
 *
 * @param order name of the order, e.g. {@code NAME:ASC}; a cursor is only good for the order that made it
 * @param keys values of the ordering columns, as text, in the order's sequence; ends in a unique one
 */
public record Cursor(String order, List<String> keys) {

    /** Longest accepted encoded cursor in characters. */
    public static final int MAX_ENCODED_LENGTH = 4096;

    private static final String SEPARATOR = "\0";

    public Cursor {
        keys = List.copyOf(keys);
        if (order.contains(SEPARATOR) || keys.stream().anyMatch(key -> key.contains(SEPARATOR))) {
            throw new IllegalArgumentException("a cursor's parts must not contain U+0000");
        }
    }

    /** The opaque text that clients see. */
    public String encode() {
        String text = keys.isEmpty() ? order : order + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * Reads a cursor that a client sent.
     *
     * @param encoded what the client sent
     * @param order the order in which the client now asks for rows
     * @param size number of values that a cursor of this order has
     * @throws BadUserInputException when it is malformed or was made by another order
     */
    public static Cursor parse(String encoded, String order, int size) {
        if (encoded.length() > MAX_ENCODED_LENGTH) {
            throw malformed();
        }
        String text;
        try {
            text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notBase64) {
            throw malformed();
        }
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        if (!parts.getFirst().equals(order)) {
            throw new BadUserInputException("The cursor belongs to another order than the one asked for.");
        }
        if (parts.size() != size + 1) {
            throw malformed();
        }
        return new Cursor(order, parts.subList(1, parts.size()));
    }

    private static BadUserInputException malformed() {
        return new BadUserInputException("The cursor is not one that this service issued.");
    }
}
