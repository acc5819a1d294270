package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * An objective to be added to a plan.
 *
 * @param idempotencyKey null for none
 */
public record NewObjective(
        ObjectiveDetails details, @Nullable String idempotencyKey) {

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<NewObjective> check() {
        InputCheck check = new InputCheck();
        NewObjective trimmed = new NewObjective(details.check(check), check.idempotencyKey(idempotencyKey));
        return check.result(() -> trimmed);
    }
}
