package dev.kontor.accounts.change.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.change.domain.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Entries of the audit trail as the caller may see them: what an e-mail was is as confidential as what it is. */
@ApplicationScoped
class VisibleChanges {

    private final Caller caller;

    VisibleChanges(Caller caller) {
        this.caller = caller;
    }

    Change of(Change change) {
        return switch (change.trail()) {
            case Trail.OfAccount account -> change;
            case Trail.OfManager(UUID id, String subject) ->
                change.coordinate().equals(AccountManager.EMAIL_COORDINATE) && !caller.maySeeEmailOf(subject)
                        ? change.withoutValues()
                        : change;
        };
    }
}
