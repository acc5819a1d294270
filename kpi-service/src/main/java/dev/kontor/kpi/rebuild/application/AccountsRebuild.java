package dev.kontor.kpi.rebuild.application;

import dev.kontor.kpi.account.AccountCopy;
import dev.kontor.kpi.rebuild.RebuildProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Copies all accounts anew from accounts-service's feed, in the background, as fast as that tells of them. */
@ApplicationScoped
public class AccountsRebuild {

    private static final Logger LOG = Logger.getLogger(AccountsRebuild.class);

    private final AccountCopy copy;

    AccountsRebuild(AccountCopy copy) {
        this.copy = copy;
    }

    /**
     * Begins a new generation; those who follow the feed fill it when this has returned.
     *
     * @return false when one is being filled
     */
    public Uni<Boolean> begin() {
        return copy.rebuild().invoke(begun -> {
            if (begun) {
                LOG.info("Accounts are copied anew.");
            }
        });
    }

    public Uni<RebuildProgress> progress() {
        return copy.progress();
    }
}
