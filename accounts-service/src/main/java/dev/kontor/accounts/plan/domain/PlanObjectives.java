package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the objectives of plans are kept. */
public interface PlanObjectives extends TrackedStore<PlanObjective> {

    /** The objectives of each plan by due date. Plans without any are left out. */
    Map<UUID, List<PlanObjective>> of(Collection<UUID> plans);

    /** The plan of an objective, which never changes. */
    Optional<UUID> planOf(UUID id);

    /** Adds an objective to a locked plan. */
    PlanObjective add(PlanObjective objective, AccountPlan plan);

    /** Removes a locked objective. */
    void remove(PlanObjective objective);
}
