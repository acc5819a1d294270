package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ManagerService;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.node.NodeSource;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Account managers by global id. */
@ApplicationScoped
class AccountManagerNodes implements NodeSource {

    private final ManagerService managers;

    AccountManagerNodes(ManagerService managers) {
        this.managers = managers;
    }

    @Override
    public String type() {
        return AccountManagerView.TYPE;
    }

    @Override
    public Optional<AccountManagerView> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).getFirst());
    }

    /** The managers in the sequence of the ids, null where an id is malformed, of another type or unknown. */
    List<@Nullable AccountManagerView> findAll(List<String> ids) {
        return ByIds.find(AccountManagerView.TYPE, ids, managers::findAll, AccountManager::id, AccountManagerView::of);
    }
}
