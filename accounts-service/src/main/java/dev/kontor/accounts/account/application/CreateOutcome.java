package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.Violation;
import java.util.List;

/** What became of a creation. */
public sealed interface CreateOutcome {

    /** The account, which an earlier request with the same idempotency key may have made. */
    record Created(KeyAccount account) implements CreateOutcome {}

    /** Nothing was created, since the input breaks these rules. */
    record Invalid(List<Violation> violations) implements CreateOutcome {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
