package dev.kontor.accounts.account.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key account to be created, as a caller gives it.
 *
 * @param managerId dedicated manager; STRATEGIC and KEY need one
 * @param parentId the account above it in the corporate hierarchy, null at the top
 * @param idempotencyKey repeats of the same caller with the same key return the first result; null for none
 */
public record NewKeyAccount(
        AccountDetails details,
        AccountTier tier,
        @Nullable UUID managerId,
        @Nullable UUID parentId,
        @Nullable String idempotencyKey) {

    /** The same with texts trimmed, if it keeps the rules that can be told without a look at what is stored. */
    public Checked<NewKeyAccount> check() {
        InputCheck check = new InputCheck();
        NewKeyAccount trimmed = new NewKeyAccount(
                details.check(check), tier, managerId, parentId, check.idempotencyKey(idempotencyKey));
        if (tier.needsManager() && managerId == null) {
            check.add("managerId", Rule.MANAGER_REQUIRED, Violation.managerRequired(tier));
        }
        return check.result(() -> trimmed);
    }
}
