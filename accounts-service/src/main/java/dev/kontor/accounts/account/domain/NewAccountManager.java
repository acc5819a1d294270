package dev.kontor.accounts.account.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manager to be registered, as a caller gives it.
 *
 * @param subject the {@code sub} of the colleague's tokens; registering it again updates name and e-mail
 */
public record NewAccountManager(
        String subject, String name, @Nullable String email) {

    /** The same with texts trimmed, if it keeps the rules. */
    public Checked<NewAccountManager> check() {
        InputCheck check = new InputCheck();
        NewAccountManager trimmed = new NewAccountManager(
                check.text("subject", subject, InputCheck.MAX_SUBJECT),
                check.name("name", name),
                check.email("email", email));
        List<Violation> violations = check.violations();
        return violations.isEmpty() ? new Checked.Valid<>(trimmed) : new Checked.Invalid<>(violations);
    }
}
