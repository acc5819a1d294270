package dev.kontor.gateway.projection;

import dev.kontor.gateway.projection.Shape.Leaf;
import dev.kontor.gateway.projection.Shape.LeafKind;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import java.math.BigDecimal;

/**
 * Writes leaves as they came, where they are of their type.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Scalars">Scalars, result coercion</a>
 */
final class LeafWriter {

    /** Shorter numbers without an exponent are all finite: the largest has 309 digits. */
    private static final int SURELY_FINITE = 300;

    private LeafWriter() {}

    /** Writes a value that is not null; false when it does not fit, and then nothing is written. */
    static boolean write(Leaf leaf, Tape tape, int value, JsonBuffer out) {
        Tape.Kind kind = tape.kind(value);
        if (leaf.kind() == LeafKind.INT) {
            return kind == Tape.Kind.NUMBER && writeInt(tape, value, out);
        }
        boolean fits = switch (leaf.kind()) {
            case CUSTOM, INT -> true;
            case FLOAT -> kind == Tape.Kind.NUMBER && isFinite(tape, value);
            case STRING -> kind == Tape.Kind.STRING;
            case BOOLEAN -> kind == Tape.Kind.TRUE || kind == Tape.Kind.FALSE;
            case ID -> kind == Tape.Kind.STRING || (kind == Tape.Kind.NUMBER && isInteger(tape, value));
            case ENUM -> kind == Tape.Kind.STRING && leaf.values().contains(JsonValues.string(tape, value));
        };
        if (!fits) {
            return false;
        }
        String quote = leaf.kind() == LeafKind.ID && kind == Tape.Kind.NUMBER ? "\"" : "";
        out.raw(quote).raw(tape.bytes(), tape.start(value), tape.end(value)).raw(quote);
        return true;
    }

    /**
     * An integer of 32 bits. One that is written with a fraction or an exponent, as languages do whose numbers are all of
     * one kind, is the integer that it is.
     *
     * @see <a href="https://spec.graphql.org/September2025/#sec-Int.Result-Coercion">Int, result coercion</a>
     */
    private static boolean writeInt(Tape tape, int value, JsonBuffer out) {
        int start = tape.start(value);
        int end = tape.end(value);
        boolean short32 = end - start < 10;
        if (short32 && isInteger(tape, value)) {
            out.raw(tape.bytes(), start, end);
            return true;
        }
        try {
            out.raw(Integer.toString(new BigDecimal(tape.text(value)).intValueExact()));
            return true;
        } catch (ArithmeticException beyond) {
            return false;
        }
    }

    private static boolean isInteger(Tape tape, int number) {
        return !contains(tape, number, '.') && !contains(tape, number, 'e') && !contains(tape, number, 'E');
    }

    private static boolean isFinite(Tape tape, int number) {
        boolean surely = tape.end(number) - tape.start(number) < SURELY_FINITE
                && !contains(tape, number, 'e')
                && !contains(tape, number, 'E');
        return surely || Double.isFinite(Double.parseDouble(tape.text(number)));
    }

    private static boolean contains(Tape tape, int number, char wanted) {
        for (int i = tape.start(number); i < tape.end(number); i++) {
            if (tape.bytes()[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
