package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.relay.PageArguments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Reads of key accounts. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class AccountQueries {

    private final AccountService accounts;

    AccountQueries(AccountService accounts) {
        this.accounts = accounts;
    }

    @Query
    @Description("One key account; null when unknown or not visible.")
    public @Nullable KeyAccountView keyAccount(@NonNull @Description("Which one.") KeyAccountRef by) {
        // Exactly one is given, by @oneOf.
        Optional<KeyAccount> found = by.number() != null ? accounts.findByNumber(by.number()) : byId(by.id());
        return found.map(KeyAccountView::of).orElse(null);
    }

    @Query
    @Description("Key accounts the caller may see.")
    public KeyAccountConnection keyAccounts(
            @Description("Filter.") @Nullable KeyAccountFilter filter,
            @Description("Order; default name ascending.") @Nullable KeyAccountOrder orderBy,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        return KeyAccountConnection.of(accounts.page(
                filter == null ? AccountFilter.ALL : filter.toDomain(),
                orderBy == null ? AccountOrder.DEFAULT : orderBy.toDomain(),
                PageArguments.of(first, after, last, before)));
    }

    private Optional<KeyAccount> byId(@Nullable String id) {
        Set<UUID> ids = id == null
                ? Set.of()
                : GlobalId.parseUuid(KeyAccountView.TYPE, id).map(Set::of).orElse(Set.of());
        return accounts.findAll(ids).stream().findFirst();
    }
}
