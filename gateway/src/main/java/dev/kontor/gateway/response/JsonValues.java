package dev.kontor.gateway.response;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of a tape as Java objects, for the few that are looked into. Numbers are exact. */
public final class JsonValues {

    private JsonValues() {}

    /** {@link String}, {@link BigInteger}, {@link BigDecimal}, {@link Boolean}, {@link List}, {@link Map} or null. */
    public static @Nullable Object of(Tape tape, int value) {
        return switch (tape.kind(value)) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> string(tape, value);
            case INTEGER -> new BigInteger(tape.text(value));
            case DECIMAL -> new BigDecimal(tape.text(value));
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                int element = tape.firstElement(value);
                for (int left = tape.count(value); left > 0; left--) {
                    list.add(of(tape, element));
                    element = tape.next(element);
                }
                yield list;
            }
            case OBJECT -> map(tape, value);
        };
    }

    /** The members of an object; their values may be null. */
    @SuppressWarnings("NullAway") // graphql-java, which takes such maps, has no word for it in its signatures.
    public static Map<String, Object> map(Tape tape, int object) {
        Map<String, Object> map = new LinkedHashMap<>();
        int field = tape.firstField(object);
        for (int left = tape.count(object); left > 0; left--) {
            map.put(tape.name(field), of(tape, field));
            field = tape.nextField(field);
        }
        return map;
    }

    /**
     * A key that some object of the value has twice, so that readers differ in what it says; null when there is none.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-4">RFC 8259, section 4</a>
     */
    public static @Nullable String repeatedKey(Tape tape, int value) {
        boolean object = tape.kind(value) == Tape.Kind.OBJECT;
        if (!object && tape.kind(value) != Tape.Kind.ARRAY) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        int member = object ? tape.firstField(value) : tape.firstElement(value);
        for (int left = tape.count(value); left > 0; left--) {
            String repeated = object && !keys.add(tape.name(member)) ? tape.name(member) : repeatedKey(tape, member);
            if (repeated != null) {
                return repeated;
            }
            member = object ? tape.nextField(member) : tape.next(member);
        }
        return null;
    }

    /** A string's content, escapes resolved. */
    public static String string(Tape tape, int value) {
        int start = tape.start(value) + 1;
        return unescape(new String(tape.bytes(), start, tape.end(value) - 1 - start, StandardCharsets.UTF_8));
    }

    static String unescape(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            switch (escaped.charAt(++i)) {
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(escaped, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> out.append(escaped.charAt(i));
            }
        }
        return out.toString();
    }
}
