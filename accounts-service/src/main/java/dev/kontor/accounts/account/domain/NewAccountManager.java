package dev.kontor.accounts.account.domain;

/**
 * A manager to be registered, as a caller gives it.
 *
 * @param subject the {@code sub} of the colleague's tokens; only one manager has it
 */
public record NewAccountManager(String subject, ManagerDetails details) {

    /** Whether this is what is known of the manager already. */
    public boolean describes(AccountManager manager) {
        return manager.subject().equals(subject) && manager.details().equals(details);
    }

    /** The same with texts trimmed, if it keeps the rules. */
    public Checked<NewAccountManager> check() {
        InputCheck check = new InputCheck();
        NewAccountManager trimmed =
                new NewAccountManager(check.text("subject", subject, InputCheck.MAX_SUBJECT), details.check(check));
        return check.result(() -> trimmed);
    }
}
