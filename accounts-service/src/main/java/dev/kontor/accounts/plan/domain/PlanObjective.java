package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import dev.kontor.kit.relay.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A SMART objective of a plan, due on one of its days. */
public record PlanObjective(
        UUID id, UUID planId, UUID accountId, ObjectiveDetails details, boolean completed, int version)
        implements OfAccount<PlanObjective> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "PlanObjective";

    /** Most objectives of a plan: who follows more than this follows none, and a plan is read as a whole. */
    public static final int MAX_PER_PLAN = 100;

    public PlanObjective with(ObjectiveDetails other) {
        return new PlanObjective(id, planId, accountId, other, completed, version);
    }

    public PlanObjective withCompleted(boolean other) {
        return new PlanObjective(id, planId, accountId, details, other, version);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return details.title();
    }

    @Override
    public Difference differenceTo(PlanObjective after) {
        ObjectiveDetails now = after.details;
        return Difference.of(this)
                .field("title", details.title(), now.title())
                .field("kpiCode", details.kpiCode(), now.kpiCode())
                .field("dueOn", details.dueOn(), now.dueOn())
                .field("owner", owner(details.ownerId()), owner(now.ownerId()))
                .field("completed", completed, after.completed);
    }

    private static @Nullable String owner(@Nullable UUID manager) {
        return manager == null
                ? null
                : GlobalId.of(AccountManager.TYPE, manager).encode();
    }
}
