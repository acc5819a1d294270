package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ManagerService;
import dev.kontor.accounts.account.domain.AccountManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The managers that objects of other features name, read for all of a list at once. */
@ApplicationScoped
public class ManagersByKey {

    private final ManagerService managers;

    ManagersByKey(ManagerService managers) {
        this.managers = managers;
    }

    /**
     * A manager for each object, in their sequence.
     *
     * @param key of the manager that an object names, null for none
     */
    public <T> List<@Nullable AccountManagerView> find(List<T> objects, Function<T, @Nullable UUID> key) {
        return ByIds.referredTo(objects, key, managers::findAll, AccountManager::id, AccountManagerView::of);
    }
}
