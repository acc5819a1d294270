package dev.kontor.accounts.stakeholder.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.account.domain.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague may write about a stakeholder at any time.
 *
 * @param reportsToId the superior, a stakeholder of the same account; null when there is none or it is not known
 * @param lastContactAt null when there was none or it is not known
 */
public record StakeholderDetails(
        String name,
        StakeholderRole role,
        Sentiment sentiment,
        @Nullable UUID reportsToId,
        @Nullable Instant lastContactAt) {

    /**
     * A stakeholder to be added.
     *
     * @param idempotencyKey null for none
     */
    public record NewStakeholder(
            StakeholderDetails details, @Nullable String idempotencyKey) {}

    /** The same with the name trimmed, if it keeps the rules. Whether the superior keeps them, its map tells. */
    public Checked<StakeholderDetails> check(Instant now) {
        InputCheck check = new InputCheck();
        StakeholderDetails trimmed = check(check, now);
        return check.result(() -> trimmed);
    }

    /** The same of a stakeholder who is new. */
    public Checked<NewStakeholder> check(@Nullable String idempotencyKey, Instant now) {
        InputCheck check = new InputCheck();
        NewStakeholder trimmed = new NewStakeholder(check(check, now), check.idempotencyKey(idempotencyKey));
        return check.result(() -> trimmed);
    }

    private StakeholderDetails check(InputCheck check, Instant now) {
        return new StakeholderDetails(
                check.name("name", name), role, sentiment, reportsToId, lastContactAt(check, now));
    }

    /** As fine as PostgreSQL keeps it, so that the same again is no change. */
    private @Nullable Instant lastContactAt(InputCheck check, Instant now) {
        if (lastContactAt == null) {
            return null;
        }
        if (lastContactAt.isBefore(Instant.EPOCH) || lastContactAt.isAfter(now)) {
            check.add("lastContactAt", Rule.CONTACT_TIME_OUT_OF_RANGE, "A contact was after 1970 and before now.");
            return null;
        }
        return lastContactAt.truncatedTo(ChronoUnit.MICROS);
    }

    StakeholderDetails withReportsTo(@Nullable UUID other) {
        return new StakeholderDetails(name, role, sentiment, other, lastContactAt);
    }
}
