package dev.kontor.accounts.change.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.change.application.ChangeService;
import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.change.domain.Trail;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.changes} and {@code AccountManager.changes}. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class ChangeFields {

    private final ChangeService changes;
    private final VisibleChanges visible;

    ChangeFields(ChangeService changes, VisibleChanges visible) {
        this.changes = changes;
        this.visible = visible;
    }

    @Description("Audit trail of the account and of all that belongs to it, newest first.")
    public List<@Nullable ChangeConnection> changes(
            @Source List<KeyAccountView> accounts,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        return connections(changes.ofAccounts(ids, PageArguments.of(first, after, last, before)));
    }

    @Name("changes")
    @Description("Audit trail of the manager, newest first.")
    public List<@Nullable ChangeConnection> changesOfManagers(
            @Source List<AccountManagerView> managers,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<Trail.OfManager> trails =
                managers.stream().map(view -> view.manager().trail()).toList();
        return connections(changes.ofManagers(trails, PageArguments.of(first, after, last, before)));
    }

    private List<@Nullable ChangeConnection> connections(List<Page<Placed<Change>>> pages) {
        return pages.stream()
                .map(page -> page.map(change -> change.<Change>map(visible::of)))
                .<@Nullable ChangeConnection>map(ChangeConnection::of)
                .toList();
    }
}
