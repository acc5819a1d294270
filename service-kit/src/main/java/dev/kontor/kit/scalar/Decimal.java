package dev.kontor.kit.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;

/**
 * GraphQL scalar {@code Decimal}: an exact decimal number, a JSON string on the wire in plain notation
 * ({@code "1250000.50"}).
 *
 * @param value of at most {@value #MAX_DIGITS} digits
 * @see <a href="https://scalars.graphql.org/jakobmerrild/decimal">Specification of the scalar</a>
 */
@CustomScalar("Decimal")
@Description("Exact decimal, serialised as a JSON string so that mobile clients never lose cents."
        + " See https://scalars.graphql.org/jakobmerrild/decimal.html.")
public record Decimal(BigDecimal value) implements CustomStringScalar {

    /** Most digits: bounds what plain notation and exact arithmetic can cost; far beyond any amount of money. */
    public static final int MAX_DIGITS = 60;

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    public Decimal {
        // Plain notation of 1E+1000000000 would be a gigabyte.
        if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("a Decimal has at most %d digits".formatted(MAX_DIGITS));
        }
    }

    /**
     * Reads plain notation; the GraphQL runtime calls this for literals and variables.
     *
     * @throws IllegalArgumentException when the text is no number, has an exponent or too many digits
     */
    public Decimal(String text) {
        this(parse(text));
    }

    private static BigDecimal parse(String text) {
        // Length first: a pattern over a megabyte of digits is work, too. Two for the sign and the point.
        if (text.length() > MAX_DIGITS + 2 || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a Decimal is written in plain notation, e.g. \"1250.50\"");
        }
        return new BigDecimal(text);
    }

    @Override
    public String stringValueForSerialization() {
        return value.toPlainString();
    }
}
