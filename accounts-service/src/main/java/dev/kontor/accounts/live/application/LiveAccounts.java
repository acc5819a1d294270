package dev.kontor.accounts.live.application;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.live.domain.Signals;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Accounts as they change, whichever replica changes them; each is read once, for however many who watch. */
@ApplicationScoped
public class LiveAccounts {

    /** Who has so many unread is too slow, and told so by the failure of the stream. */
    private static final int MAX_UNREAD = 1_000;

    private final AccountService accounts;
    private final Signals signals;
    private final BroadcastProcessor<KeyAccount> changed = BroadcastProcessor.create();
    private final AtomicInteger watchers = new AtomicInteger();

    LiveAccounts(AccountService accounts, Signals signals) {
        this.accounts = accounts;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        signals.onAccountsChanged(this::tell);
    }

    private void tell(Set<UUID> ids) {
        if (watchers.get() > 0) {
            Arc.container().requestContext().activate();
            try {
                accounts.findAll(ids).forEach(changed::onNext);
            } finally {
                Arc.container().requestContext().terminate();
            }
        }
    }

    /** Each account after something of it has changed, from now on; those with the ids, or all when it is null. */
    public Multi<KeyAccount> changes(@Nullable Set<UUID> ids) {
        return changed.select()
                .where(account -> ids == null || ids.contains(account.id()))
                .onOverflow()
                .buffer(MAX_UNREAD)
                .onSubscription()
                .invoke(watchers::incrementAndGet)
                .onTermination()
                .invoke(watchers::decrementAndGet);
    }
}
