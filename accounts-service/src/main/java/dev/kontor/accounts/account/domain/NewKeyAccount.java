package dev.kontor.accounts.account.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key account to be created, as a caller gives it.
 *
 * @param managerId dedicated manager; STRATEGIC and KEY need one
 * @param idempotencyKey repeats of the same caller with the same key return the first result; null for none
 */
public record NewKeyAccount(
        String name,
        AccountTier tier,
        AccountLifecycle lifecycle,
        @Nullable UUID managerId,
        @Nullable String industry,
        @Nullable LocalDate customerSince,
        @Nullable String idempotencyKey) {

    /** The same with texts trimmed, if it keeps the rules that can be told without a look at what is stored. */
    public Checked<NewKeyAccount> check() {
        InputCheck check = new InputCheck();
        NewKeyAccount trimmed = new NewKeyAccount(
                check.name("name", name),
                tier,
                lifecycle,
                managerId,
                check.optionalText("industry", industry, InputCheck.MAX_INDUSTRY),
                customerSince,
                check.optionalText("idempotencyKey", idempotencyKey, InputCheck.MAX_IDEMPOTENCY_KEY));
        if (tier.needsManager() && managerId == null) {
            check.add("managerId", Rule.MANAGER_REQUIRED, "A %s account has a dedicated manager.".formatted(tier));
        }
        List<Violation> violations = check.violations();
        return violations.isEmpty() ? new Checked.Valid<>(trimmed) : new Checked.Invalid<>(violations);
    }
}
