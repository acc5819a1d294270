package dev.kontor.accounts.live.api;

import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.live.application.LiveAccounts;
import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.graphql.Watcher;
import dev.kontor.kit.relay.GlobalId;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** {@code Subscription.keyAccountChanged}. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class KeyAccountSubscription {

    private static final int MAX_ACCOUNTS = 1_000;

    private final LiveAccounts live;

    KeyAccountSubscription(LiveAccounts live) {
        this.live = live;
    }

    @Subscription
    @Description(
            "Each change of an account, or of what belongs to it, that the caller may see. Several at once may be told as one.")
    public Multi<@Nullable KeyAccountView> keyAccountChanged(
            @Description("Which ones; all visible ones when omitted.") @Nullable KeyAccountChangedFilter filter) {
        return live.changes(filter == null || filter.accountIds() == null ? null : keys(filter.accountIds()))
                .emitOn(Watcher.onOwnWorker())
                .map(KeyAccountView::of);
    }

    private static Set<UUID> keys(List<String> ids) {
        if (ids.size() > MAX_ACCOUNTS) {
            throw new BadUserInputException("At most %d accounts can be watched at once.".formatted(MAX_ACCOUNTS));
        }
        return ids.stream()
                .map(id -> GlobalId.parseUuid(KeyAccountView.TYPE, id))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
