package dev.kontor.accounts.account.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A manager to be registered, as a caller gives it.
 *
 * @param subject the {@code sub} of the colleague's tokens; only one manager has it
 */
public record NewAccountManager(
        String subject, String name, @Nullable String email) {

    /** Whether this is what is known of the manager already. */
    public boolean describes(AccountManager manager) {
        return manager.subject().equals(subject)
                && manager.name().equals(name)
                && Objects.equals(manager.email(), email);
    }

    /** The same with texts trimmed, if it keeps the rules. */
    public Checked<NewAccountManager> check() {
        InputCheck check = new InputCheck();
        NewAccountManager trimmed = new NewAccountManager(
                check.text("subject", subject, InputCheck.MAX_SUBJECT),
                check.name("name", name),
                check.email("email", email));
        return check.result(() -> trimmed);
    }
}
