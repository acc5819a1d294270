package dev.kontor.accounts.need.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * The words about a need.
 *
 * @param statement the need
 * @param solution what is tailored to it; null while there is nothing
 */
public record NeedText(String statement, @Nullable String solution) {

    private static final int MAX_LENGTH = 500;

    /**
     * A need to be added.
     *
     * @param idempotencyKey null for none
     */
    public record NewNeed(NeedText text, @Nullable String idempotencyKey) {}

    /** The same trimmed, if it keeps the rules. */
    public Checked<NeedText> check() {
        InputCheck check = new InputCheck();
        NeedText trimmed = check(check);
        return check.result(() -> trimmed);
    }

    /** The same of a need that is new. */
    public Checked<NewNeed> check(@Nullable String idempotencyKey) {
        InputCheck check = new InputCheck();
        NewNeed trimmed = new NewNeed(check(check), check.idempotencyKey(idempotencyKey));
        return check.result(() -> trimmed);
    }

    private NeedText check(InputCheck check) {
        return new NeedText(
                check.text("statement", statement, MAX_LENGTH), check.optionalText("solution", solution, MAX_LENGTH));
    }
}
