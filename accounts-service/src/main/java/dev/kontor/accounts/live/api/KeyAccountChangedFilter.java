package dev.kontor.accounts.live.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code KeyAccountChangedFilter}. An input, since SmallRye takes no list of ids as an argument. */
@Input("KeyAccountChangedFilter")
@Description("Which accounts are watched.")
public record KeyAccountChangedFilter(
        @Id @Description("Only these accounts, at most 1000; all visible ones when omitted.") @Nullable List<@NonNull String> accountIds) {}
