package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.node.NodeSource;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Key accounts by global id. */
@ApplicationScoped
class KeyAccountNodes implements NodeSource {

    private final AccountService accounts;

    KeyAccountNodes(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return KeyAccountView.TYPE;
    }

    @Override
    public Optional<KeyAccountView> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).getFirst());
    }

    /** The accounts in the sequence of the ids, null where an id is malformed, of another type or unknown. */
    List<@Nullable KeyAccountView> findAll(List<String> ids) {
        return ByIds.find(KeyAccountView.TYPE, ids, accounts::findAll, KeyAccount::id, KeyAccountView::of);
    }
}
