package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be made.
 *
 * @param idempotencyKey null for none
 */
public record NewPlan(PlanDetails details, @Nullable String idempotencyKey) {

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<NewPlan> check() {
        InputCheck check = new InputCheck();
        NewPlan trimmed = new NewPlan(details.check(check), check.idempotencyKey(idempotencyKey));
        return check.result(() -> trimmed);
    }
}
