package dev.kontor.accounts.plan.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the objectives of plans are kept. */
public interface PlanObjectives {

    /** Those of the objectives that exist, in no particular order. */
    List<PlanObjective> findAll(Collection<UUID> ids);

    /** The objectives of each plan by due date. Plans without any are left out. */
    Map<UUID, List<PlanObjective>> of(Collection<UUID> plans);

    /** The plan of an objective, which never changes. */
    Optional<UUID> planOf(UUID id);

    /** Adds an objective to a locked plan. */
    PlanObjective add(PlanObjective objective, AccountPlan plan);

    /** The objective, and no other transaction can change it until this one ends. */
    Optional<PlanObjective> lock(UUID id);

    /** Writes what was changed of a locked objective; returns it as the next version. */
    PlanObjective save(PlanObjective objective);

    /** Removes a locked objective. */
    void remove(PlanObjective objective);
}
