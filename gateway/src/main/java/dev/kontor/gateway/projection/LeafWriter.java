package dev.kontor.gateway.projection;

import dev.kontor.gateway.projection.Shape.Leaf;
import dev.kontor.gateway.projection.Shape.LeafKind;
import dev.kontor.gateway.response.JsonBuffer;
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

    /** Integers of fewer characters have 32 bits. */
    private static final int SURELY_SHORT = 10;

    private LeafWriter() {}

    /** Whether a value that is not null fits and is written as it came. */
    static boolean isCopied(Leaf leaf, Tape tape, int value) {
        Tape.Kind kind = tape.kind(value);
        return switch (leaf.kind()) {
            case CUSTOM -> true;
            case STRING, ID -> kind == Tape.Kind.STRING;
            case BOOLEAN -> kind == Tape.Kind.TRUE || kind == Tape.Kind.FALSE;
            case INT -> kind == Tape.Kind.INTEGER && length(tape, value) < SURELY_SHORT;
            case FLOAT -> (kind == Tape.Kind.INTEGER || kind == Tape.Kind.DECIMAL) && isFinite(tape, value);
            case ENUM -> isOneOf(leaf.values(), tape, value);
        };
    }

    /** Writes a value that is not null; false when it does not fit, and then nothing is written. */
    static boolean write(Leaf leaf, Tape tape, int value, JsonBuffer out) {
        if (isCopied(leaf, tape, value)) {
            copy(tape, value, out);
            return true;
        }
        Tape.Kind kind = tape.kind(value);
        if (leaf.kind() == LeafKind.ID && kind == Tape.Kind.INTEGER) {
            out.raw('"');
            copy(tape, value, out);
            out.raw('"');
            return true;
        }
        return leaf.kind() == LeafKind.INT
                && (kind == Tape.Kind.INTEGER || kind == Tape.Kind.DECIMAL)
                && writeInt(tape, value, out);
    }

    private static void copy(Tape tape, int value, JsonBuffer out) {
        out.raw(tape.bytes(), tape.start(value), tape.end(value));
    }

    /**
     * An integer of 32 bits. One that is written with a fraction or an exponent, as languages do whose numbers are all of
     * one kind, is the integer that it is.
     *
     * @see <a href="https://spec.graphql.org/September2025/#sec-Int.Result-Coercion">Int, result coercion</a>
     */
    private static boolean writeInt(Tape tape, int value, JsonBuffer out) {
        try {
            out.raw(Integer.toString(new BigDecimal(tape.text(value)).intValueExact()));
            return true;
        } catch (ArithmeticException beyond) {
            return false;
        }
    }

    private static boolean isFinite(Tape tape, int number) {
        boolean surely = length(tape, number) < SURELY_FINITE
                && (tape.kind(number) == Tape.Kind.INTEGER || !hasExponent(tape, number));
        return surely || Double.isFinite(Double.parseDouble(tape.text(number)));
    }

    private static int length(Tape tape, int value) {
        return tape.end(value) - tape.start(value);
    }

    private static boolean hasExponent(Tape tape, int number) {
        for (int i = tape.start(number); i < tape.end(number); i++) {
            if (tape.bytes()[i] == 'e' || tape.bytes()[i] == 'E') {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(byte[][] values, Tape tape, int value) {
        for (byte[] one : values) {
            if (tape.isString(value, one)) {
                return true;
            }
        }
        return false;
    }
}
