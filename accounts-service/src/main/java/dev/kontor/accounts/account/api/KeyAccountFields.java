package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** Accounts beside accounts and managers: read for all objects of a list at once. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class KeyAccountFields {

    private final AccountService accounts;

    KeyAccountFields(AccountService accounts) {
        this.accounts = accounts;
    }

    @Description("Parent in the corporate hierarchy.")
    public List<@Nullable KeyAccountView> parent(@Source List<KeyAccountView> children) {
        return ByIds.referredTo(
                children, child -> child.account().parentId(), accounts::findAll, KeyAccount::id, KeyAccountView::of);
    }

    @Description("Direct subsidiaries, by name.")
    public List<@Nullable KeyAccountConnection> children(
            @Source List<KeyAccountView> parents,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = KeyAccountView.keys(parents);
        return connections(accounts.children(ids, PageArguments.of(first, after, last, before)));
    }

    @Description("Accounts managed, by name.")
    public List<@Nullable KeyAccountConnection> accounts(
            @Source List<AccountManagerView> managers,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = managers.stream().map(view -> view.manager().id()).toList();
        return connections(accounts.managedBy(ids, PageArguments.of(first, after, last, before)));
    }

    private static List<@Nullable KeyAccountConnection> connections(List<Page<Placed<KeyAccount>>> pages) {
        return pages.stream()
                .<@Nullable KeyAccountConnection>map(KeyAccountConnection::of)
                .toList();
    }
}
