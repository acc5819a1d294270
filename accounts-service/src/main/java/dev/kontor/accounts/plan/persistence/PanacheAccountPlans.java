package dev.kontor.accounts.plan.persistence;

import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.AccountPlans;
import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.TrackedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans in PostgreSQL. */
@ApplicationScoped
class PanacheAccountPlans extends TrackedTable<AccountPlan, AccountPlanEntity> implements AccountPlans {

    private static final String OVERLAPPING =
            "accountId = :account and id <> :id and startsOn <= :end and endsOn >= :start";

    @Override
    public List<AccountPlan> on(LocalDate day, Collection<UUID> accounts) {
        Among among = Among.of("accountId", accounts);
        return list(
                        among.condition() + " and :day between startsOn and endsOn",
                        Map.of("keys", among.keys(), "day", day))
                .stream()
                .map(AccountPlanEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<UUID> accountOf(UUID id) {
        return getEntityManager()
                .createQuery("select accountId from AccountPlan where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean overlapsAnother(AccountPlan plan) {
        return count(
                        OVERLAPPING,
                        Map.of(
                                "account", plan.accountId(),
                                "id", plan.id(),
                                "start", plan.details().startsOn(),
                                "end", plan.details().endsOn()))
                > 0;
    }

    @Override
    public AccountPlan add(AccountPlan plan) {
        AccountPlanEntity entity = new AccountPlanEntity();
        entity.id = plan.id();
        entity.accountId = plan.accountId();
        return insert(entity, plan);
    }
}
