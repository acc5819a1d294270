package dev.kontor.accounts.plan.persistence;

import static java.util.stream.Collectors.groupingBy;

import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.accounts.plan.domain.PlanObjectives;
import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.TrackedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Objectives of plans in PostgreSQL. */
@ApplicationScoped
class PanachePlanObjectives extends TrackedTable<PlanObjective, PlanObjectiveEntity> implements PlanObjectives {

    @Override
    public Map<UUID, List<PlanObjective>> of(Collection<UUID> plans) {
        Among among = Among.of("planId", plans);
        return list(among.condition() + " order by planId, dueOn, id", among.parameters()).stream()
                .map(PlanObjectiveEntity::toDomain)
                .collect(groupingBy(PlanObjective::planId));
    }

    @Override
    public Optional<UUID> planOf(UUID id) {
        return getEntityManager()
                .createQuery("select planId from PlanObjective where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public PlanObjective add(PlanObjective objective, AccountPlan plan) {
        PlanObjectiveEntity entity = new PlanObjectiveEntity();
        entity.id = objective.id();
        entity.planId = plan.id();
        entity.accountId = plan.accountId();
        entity.planStartsOn = plan.details().startsOn();
        entity.planEndsOn = plan.details().endsOn();
        return insert(entity, objective);
    }
}
