package dev.kontor.accounts.change.application;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.change.domain.Changes;
import dev.kontor.accounts.change.domain.Trail;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads of the audit trail. */
@ApplicationScoped
public class ChangeService {

    private final Changes changes;

    ChangeService(Changes changes) {
        this.changes = changes;
    }

    /** Those of the entries that exist, in no particular order. */
    @Transactional
    public List<Change> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : changes.findAll(ids);
    }

    /** A page of each account's entries, newest first. */
    @Transactional
    public List<Page<Placed<Change>>> ofAccounts(List<UUID> accounts, PageArguments page) {
        return Page.ofEach(accounts, page, changes.ofAccounts(accounts, page));
    }

    /** A page of each manager's entries, newest first. */
    @Transactional
    public List<Page<Placed<Change>>> ofManagers(List<Trail.OfManager> managers, PageArguments page) {
        List<UUID> ids = managers.stream().map(Trail.OfManager::id).toList();
        return Page.ofEach(ids, page, changes.ofManagers(managers, page));
    }
}
