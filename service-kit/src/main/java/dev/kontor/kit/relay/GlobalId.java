package dev.kontor.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Globally unique, opaque id of an object: the type that owns it and the key within that type.
 *
 * <p>On the wire it is base64url without padding of {@code type:key}. Clients must not decode it; services do, to learn
 * from an id alone which type it names and so which service owns it.
 *
 * @param type name of the GraphQL object type, e.g. {@code KeyAccount}; never empty, without a colon
 * @param key key within the type, e.g. a UUID's text; never empty
 */
public record GlobalId(String type, String key) {

    /** Longest accepted encoded id in characters: far above any id we issue, far below what could hurt. */
    public static final int MAX_ENCODED_LENGTH = 512;

    private static final char SEPARATOR = ':';

    public GlobalId {
        if (type.isEmpty() || type.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("type must be a name without '%s': %s".formatted(SEPARATOR, type));
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key of a %s must not be empty".formatted(type));
        }
    }

    /** The id of a row whose key is a UUID. */
    public static GlobalId of(String type, UUID key) {
        return new GlobalId(type, key.toString());
    }

    /** The opaque text that clients see. */
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + SEPARATOR + key).getBytes(UTF_8));
    }

    /**
     * Reads an id that a client sent. Anything that {@link #encode()} cannot have written is empty, never an exception:
     * to a client a malformed id is an unknown one.
     */
    public static Optional<GlobalId> parse(String encoded) {
        if (encoded.isEmpty() || encoded.length() > MAX_ENCODED_LENGTH) {
            return Optional.empty();
        }
        try {
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded)))
                    .toString();
            int separator = text.indexOf(SEPARATOR);
            if (separator <= 0 || separator == text.length() - 1) {
                return Optional.empty();
            }
            GlobalId id = new GlobalId(text.substring(0, separator), text.substring(separator + 1));
            // Base64 has several spellings of the same bytes (padding, spare bits); an id has one.
            return id.encode().equals(encoded) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** The key when {@code encoded} is an id of {@code type}; empty for garbage and for ids of other types. */
    public static Optional<String> parseKey(String type, String encoded) {
        return parse(encoded).filter(id -> id.type().equals(type)).map(GlobalId::key);
    }

    /** Like {@link #parseKey} for types whose key is a UUID in canonical spelling. */
    public static Optional<UUID> parseUuid(String type, String encoded) {
        return parseKey(type, encoded).flatMap(GlobalId::uuid);
    }

    private static Optional<UUID> uuid(String key) {
        try {
            UUID uuid = UUID.fromString(key);
            return uuid.toString().equals(key) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
