package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountOrder;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code KeyAccountOrder}. */
@Input("KeyAccountOrder")
@Description("Order of key accounts.")
public record KeyAccountOrder(
        @NonNull @Description("By.") AccountOrder.Field field,
        @DefaultValue("ASC") @Description("Direction.") AccountOrder.@Nullable Direction direction) {

    AccountOrder toDomain() {
        return new AccountOrder(field, Objects.requireNonNullElse(direction, AccountOrder.Direction.ASC));
    }
}
