package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import java.time.LocalDate;
import java.util.UUID;

/** A plan for growing and keeping an account; on a day an account has one at most. */
public record AccountPlan(UUID id, UUID accountId, PlanDetails details, int version) implements OfAccount<AccountPlan> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "AccountPlan";

    public AccountPlan with(PlanDetails other) {
        return new AccountPlan(id, accountId, other, version);
    }

    /** Whether something may be due then. */
    public boolean covers(LocalDate day) {
        return details.covers(day);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** The days, as ISO 8601 writes an interval. */
    @Override
    public String title() {
        return details.startsOn() + "/" + details.endsOn();
    }

    @Override
    public Difference differenceTo(AccountPlan after) {
        return Difference.of(this)
                .field("startsOn", details.startsOn(), after.details.startsOn())
                .field("endsOn", details.endsOn(), after.details.endsOn())
                .field("vision", details.vision(), after.details.vision());
    }
}
