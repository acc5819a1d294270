package dev.kontor.kit.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;

/**
 * GraphQL scalar {@code Decimal}: an exact decimal number, a JSON string on the wire in plain notation
 * ({@code "1250000.50"}). What comes in is bounded; what was computed from it goes out as it is, so that nothing that
 * was accepted can become unreadable.
 *
 * @param value any decimal that was computed from bounded ones
 * @see <a href="https://scalars.graphql.org/jakobmerrild/decimal">Specification of the scalar</a>
 */
@CustomScalar("Decimal")
@Description("Exact decimal, serialised as a JSON string so that mobile clients never lose cents."
        + " See https://scalars.graphql.org/jakobmerrild/decimal.html.")
public record Decimal(BigDecimal value) implements CustomStringScalar {

    /** Most digits before the point: a quintillion, beyond any amount of money. */
    public static final int MAX_INTEGER_DIGITS = 18;

    /** Most digits after the point: the scale at which the suite divides. */
    public static final int MAX_FRACTION_DIGITS = 6;

    private static final Pattern PLAIN =
            Pattern.compile("-?\\d{1,%d}(?:\\.\\d{1,%d})?".formatted(MAX_INTEGER_DIGITS, MAX_FRACTION_DIGITS));

    /**
     * Reads plain notation; the GraphQL runtime calls this for literals and variables.
     *
     * @throws IllegalArgumentException when the text is no number, has an exponent or too many digits
     */
    public Decimal(String text) {
        this(parse(text));
    }

    private static BigDecimal parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a Decimal is written in plain notation, e.g. \"1250.50\", with at most %d digits before the point and %d after it"
                            .formatted(MAX_INTEGER_DIGITS, MAX_FRACTION_DIGITS));
        }
        return new BigDecimal(text);
    }

    @Override
    public String stringValueForSerialization() {
        return value.toPlainString();
    }
}
