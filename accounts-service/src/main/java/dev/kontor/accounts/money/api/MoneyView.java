package dev.kontor.accounts.money.api;

import dev.kontor.accounts.money.domain.Money;
import dev.kontor.kit.scalar.CurrencyCode;
import dev.kontor.kit.scalar.Decimal;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code Money}. */
@Type("Money")
@Shareable
@DefaultNonNull
@Description("An amount of money.")
public record MoneyView(
        @Description("Exact amount.") Decimal amount,
        @Description("Currency of the amount.") CurrencyCode currency) {

    public static @Nullable MoneyView ofNullable(@Nullable Money money) {
        return money == null ? null : new MoneyView(new Decimal(money.amount()), new CurrencyCode(money.currency()));
    }
}
