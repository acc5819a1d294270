package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.Term;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a formula divides by although it can only be zero: {@code 0}, {@code A - A}, {@code A * B - B * A}. Instead
 * of rearranging terms, each divisor is worked out exactly, in whole numbers modulo a large prime, for a few arbitrary
 * inputs. A term that is not zero for all inputs is zero for one choice of them with a probability of its degree over the
 * prime (<a href="https://doi.org/10.1145/322217.322225">Schwartz, 1980</a>), which is less than 10^-15.
 */
final class ZeroCheck {

    /** A Mersenne prime: large enough to make chance hits unheard of. */
    private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

    /** One choice of inputs would do; three leave no doubt. */
    private static final int CHOICES = 3;

    /** Fixed, so that a formula is judged alike each time. */
    private static final long SEED = 20_261_116;

    private final List<Map<String, BigInteger>> choices = IntStream.range(0, CHOICES)
            .<Map<String, BigInteger>>mapToObj(_ -> new HashMap<>())
            .toList();
    private final Random random = new Random(SEED);

    /** A divisor that can only be zero. */
    static Optional<Term> zeroDivisor(Term term) {
        return Optional.ofNullable(new ZeroCheck().find(term));
    }

    private @Nullable Term find(Term term) {
        return switch (term) {
            case Term.Literal literal -> null;
            case Term.Input input -> null;
            case Term.Negation(Term negated) -> find(negated);
            case Term.Sum(Term left, Term right) -> either(left, right);
            case Term.Difference(Term left, Term right) -> either(left, right);
            case Term.Product(Term left, Term right) -> either(left, right);
            case Term.Quotient(Term dividend, Term divisor) -> {
                Term inner = either(dividend, divisor);
                yield inner == null && isZero(divisor) ? divisor : inner;
            }
        };
    }

    private @Nullable Term either(Term left, Term right) {
        Term found = find(left);
        return found == null ? find(right) : found;
    }

    private boolean isZero(Term term) {
        return choices.stream().allMatch(choice -> value(term, choice).signum() == 0);
    }

    private BigInteger value(Term term, Map<String, BigInteger> inputs) {
        BigInteger value = switch (term) {
            case Term.Literal(var number) ->
                quotient(number.unscaledValue(), BigInteger.TEN.pow(Math.max(number.scale(), 0)));
            case Term.Input(String code) -> Objects.requireNonNull(inputs.computeIfAbsent(code, this::any));
            case Term.Negation(Term negated) -> value(negated, inputs).negate();
            case Term.Sum(Term left, Term right) -> value(left, inputs).add(value(right, inputs));
            case Term.Difference(Term left, Term right) -> value(left, inputs).subtract(value(right, inputs));
            case Term.Product(Term left, Term right) -> value(left, inputs).multiply(value(right, inputs));
            case Term.Quotient(Term dividend, Term divisor) ->
                quotient(value(dividend, inputs), value(divisor, inputs));
        };
        return value.mod(PRIME);
    }

    /** The inverse by Fermat's little theorem, so that a chance zero gives zero instead of an exception. */
    private static BigInteger quotient(BigInteger dividend, BigInteger divisor) {
        return dividend.multiply(divisor.modPow(PRIME.subtract(BigInteger.TWO), PRIME));
    }

    private BigInteger any(String code) {
        return new BigInteger(PRIME.bitLength() - 1, random);
    }
}
