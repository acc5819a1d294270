package dev.kontor.kit.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.util.Currency;
import org.eclipse.microprofile.graphql.Description;

/**
 * GraphQL scalar {@code CurrencyCode}: a currency that amounts are written in, by its ISO 4217 code in capitals.
 *
 * @see <a href="https://www.iso.org/iso-4217-currency-codes.html">Specification of the codes</a>
 */
@CustomScalar("CurrencyCode")
@Description("ISO 4217 code, e.g. `EUR`. See https://www.iso.org/iso-4217-currency-codes.html.")
public record CurrencyCode(Currency value) implements CustomStringScalar {

    /**
     * Reads a code; the GraphQL runtime calls this for literals and variables.
     *
     * @throws IllegalArgumentException when no currency has it, or one that has no amounts, such as gold
     */
    public CurrencyCode(String text) {
        this(withAmounts(Currency.getInstance(text)));
    }

    private static Currency withAmounts(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("nobody pays in " + currency.getCurrencyCode());
        }
        return currency;
    }

    @Override
    public String stringValueForSerialization() {
        return value.getCurrencyCode();
    }
}
