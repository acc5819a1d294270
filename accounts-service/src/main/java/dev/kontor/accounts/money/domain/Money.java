package dev.kontor.accounts.money.domain;

import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.account.domain.Rule;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount exact; what came in has as many decimals as the currency
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Most digits before the point of what comes in. */
    private static final int MAX_INTEGER_DIGITS = 15;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(MAX_INTEGER_DIGITS);

    /** The money that two columns stand for; null when they have none. */
    public static @Nullable Money ofNullable(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    /** The same with as many decimals as its currency has, when it keeps the rules; null for none. */
    public static @Nullable Money check(InputCheck check, String field, @Nullable Money money) {
        return money == null ? null : money.check(check, field);
    }

    private Money check(InputCheck check, String field) {
        if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            check.add(
                    field,
                    Rule.AMOUNT_OUT_OF_RANGE,
                    "This is 0 or more, with at most %d digits before the point.".formatted(MAX_INTEGER_DIGITS));
            return this;
        }
        int decimals = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            check.add(
                    field,
                    Rule.AMOUNT_TOO_PRECISE,
                    "%s has %d digits after the point.".formatted(currency.getCurrencyCode(), decimals));
            return this;
        }
        return new Money(amount.setScale(decimals), currency);
    }

    /** As the audit trail writes it: {@code 1250.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
