package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.ManagersByKey;
import dev.kontor.accounts.concern.application.ConcernService;
import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.kit.relay.PageArguments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.concerns}, and the colleagues of a concern. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class ConcernFields {

    private final ConcernService concerns;
    private final ManagersByKey managers;

    ConcernFields(ConcernService concerns, ManagersByKey managers) {
        this.concerns = concerns;
        this.managers = managers;
    }

    @Description("Concerns raised by the customer, newest first.")
    public List<@Nullable ConcernConnection> concerns(
            @Source List<KeyAccountView> accounts,
            @Description("Only unresolved ones.") @DefaultValue("true") @Nullable Boolean openOnly,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        boolean open = Objects.requireNonNullElse(openOnly, true);
        return concerns.of(ids, open, PageArguments.of(first, after, last, before)).stream()
                .<@Nullable ConcernConnection>map(ConcernConnection::of)
                .toList();
    }

    @Description("Who noted it; null for who is no registered manager.")
    public List<@Nullable AccountManagerView> raisedBy(@Source List<ConcernView> concerns) {
        return managers.find(concerns, view -> view.concern().raisedBy());
    }

    @Description("Who noted that it was resolved; null while open, and for who is no registered manager.")
    public List<@Nullable AccountManagerView> resolvedBy(@Source List<ConcernView> concerns) {
        return managers.find(concerns, view -> {
            Concern.Resolution resolution = view.concern().resolution();
            return resolution == null ? null : resolution.by();
        });
    }
}
