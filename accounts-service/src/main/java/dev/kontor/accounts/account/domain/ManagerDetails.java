package dev.kontor.accounts.account.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a colleague may write about an account manager.
 *
 * @param name display name
 * @param email work e-mail, null when unknown
 */
public record ManagerDetails(String name, @Nullable String email) {

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<ManagerDetails> check() {
        InputCheck check = new InputCheck();
        ManagerDetails trimmed = check(check);
        return check.result(() -> trimmed);
    }

    ManagerDetails check(InputCheck check) {
        return new ManagerDetails(check.name("name", name), check.email("email", email));
    }
}
