package dev.kontor.accounts.money.api;

import dev.kontor.accounts.money.domain.Money;
import dev.kontor.kit.scalar.CurrencyCode;
import dev.kontor.kit.scalar.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code MoneyInput}. */
@Input("MoneyInput")
@Description("An amount of money.")
public record MoneyInput(
        @NonNull @Description("0 or more, with at most 15 digits before the point and as many after it as the currency has.")
        Decimal amount,

        @NonNull @Description("Currency of the amount.") CurrencyCode currency) {

    public static @Nullable Money valueOf(@Nullable MoneyInput input) {
        return input == null ? null : new Money(input.amount.value(), input.currency.value());
    }
}
