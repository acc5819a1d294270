package dev.kontor.accounts.advocacy.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.account.domain.Rule;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral to be noted.
 *
 * @param idempotencyKey null for none
 */
public record NewReferral(
        UUID referrerId,
        UUID referredId,
        LocalDate referredOn,
        @Nullable String idempotencyKey) {

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<NewReferral> check() {
        InputCheck check = new InputCheck();
        if (referrerId.equals(referredId)) {
            check.add("referredId", Rule.REFERRAL_OF_ITSELF, "An account does not refer itself.");
        }
        NewReferral trimmed = new NewReferral(referrerId, referredId, referredOn, check.idempotencyKey(idempotencyKey));
        return check.result(() -> trimmed);
    }

    public Referral toReferral(UUID id) {
        return new Referral(id, referrerId, referredId, referredOn, null, 1);
    }
}
