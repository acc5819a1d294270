package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ManagerService;
import dev.kontor.accounts.account.domain.AccountManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Map<UUID, AccountManagerView> found =
                managers
                        .findAll(objects.stream()
                                .map(key)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(AccountManager::id, AccountManagerView::of));
        List<@Nullable AccountManagerView> views = new ArrayList<>(objects.size());
        for (T object : objects) {
            UUID manager = key.apply(object);
            views.add(manager == null ? null : found.get(manager));
        }
        return views;
    }
}
