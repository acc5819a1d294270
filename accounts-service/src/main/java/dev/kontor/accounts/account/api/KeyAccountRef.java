package dev.kontor.accounts.account.api;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** GraphQL input {@code KeyAccountRef}. */
@Input("KeyAccountRef")
@OneOf
@Description("Exactly one way to name an account.")
public record KeyAccountRef(
        @Id @Description("By global id.") @Nullable String id,
        @Description("By number.") @Nullable String number) {}
