package dev.kontor.accounts.change.api;

import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.change.application.ChangeService;
import dev.kontor.kit.relay.PageArguments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.changes}. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class ChangeFields {

    private final ChangeService changes;

    ChangeFields(ChangeService changes) {
        this.changes = changes;
    }

    @Description("Audit trail of the account and of all that belongs to it, newest first.")
    public List<@Nullable ChangeConnection> changes(
            @Source List<KeyAccountView> accounts,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        return changes.of(ids, PageArguments.of(first, after, last, before)).stream()
                .<@Nullable ChangeConnection>map(ChangeConnection::of)
                .toList();
    }
}
