package dev.kontor.accounts.plan.persistence;

import static java.util.stream.Collectors.groupingBy;

import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.accounts.plan.domain.PlanObjectives;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Objectives of plans in PostgreSQL. */
@ApplicationScoped
class PanachePlanObjectives implements PlanObjectives, PanacheRepositoryBase<PlanObjectiveEntity, UUID> {

    @Override
    public List<PlanObjective> findAll(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids)).stream()
                .map(PlanObjectiveEntity::toDomain)
                .toList();
    }

    @Override
    public Map<UUID, List<PlanObjective>> of(Collection<UUID> plans) {
        return list("planId in :plans order by planId, dueOn, id", Map.of("plans", plans)).stream()
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
        entity.set(objective);
        persistAndFlush(entity);
        return entity.toDomain();
    }

    @Override
    public Optional<PlanObjective> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(PlanObjectiveEntity::toDomain);
    }

    @Override
    public PlanObjective save(PlanObjective objective) {
        PlanObjectiveEntity entity = findById(objective.id());
        entity.set(objective);
        flush(); // the version counts up here
        return entity.toDomain();
    }

    @Override
    public void remove(PlanObjective objective) {
        delete(findById(objective.id()));
        flush();
    }
}
