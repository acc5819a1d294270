package dev.kontor.accounts.live.application;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.live.domain.Signals;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.inject.Vetoed;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts as they change, until one gets a certain name. */
@Vetoed // no bean by itself
public class BreakingAccounts extends LiveAccounts {

    public static final String BREAKS = "Breaks the stream";

    /** What nobody outside may learn. */
    public static final String SECRET = "the secret of the database";

    private final LiveAccounts real;

    public BreakingAccounts(AccountService accounts, Signals signals, LiveAccounts real) {
        super(accounts, signals);
        this.real = real;
    }

    @Override
    public Multi<KeyAccount> changes(@Nullable Set<UUID> ids) {
        return real.changes(ids).onItem().invoke(account -> {
            if (account.details().name().equals(BREAKS)) {
                throw new IllegalStateException(SECRET);
            }
        });
    }
}
