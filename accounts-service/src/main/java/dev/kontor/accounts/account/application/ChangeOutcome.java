package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.Violation;
import java.util.List;

/** What became of a change of an account. */
public sealed interface ChangeOutcome {

    /** The account as it is now. */
    record Changed(KeyAccount account) implements ChangeOutcome {}

    /** Nothing was changed, since the input breaks these rules. */
    record Invalid(List<Violation> violations) implements ChangeOutcome {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** Nothing was changed, since nothing has the id that this field of the input gives. */
    record NotFound(String field) implements ChangeOutcome {}

    /** Nothing was changed, since the account is no longer of the version that the caller has read. */
    record Conflict(int currentVersion) implements ChangeOutcome {}
}
