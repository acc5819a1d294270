package dev.kontor.accounts.need.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.AccountNeeds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Needs in PostgreSQL. */
@ApplicationScoped
class PanacheNeeds implements AccountNeeds, PanacheRepositoryBase<NeedEntity, UUID> {

    @Override
    public Optional<AccountNeed> find(UUID id) {
        return findByIdOptional(id).map(NeedEntity::toDomain);
    }

    @Override
    public Map<UUID, List<AccountNeed>> of(Collection<UUID> accounts) {
        return list("accountId in :accounts order by accountId, id", Map.of("accounts", accounts)).stream()
                .map(NeedEntity::toDomain)
                .collect(groupingBy(AccountNeed::accountId, toList()));
    }

    @Override
    public int count(UUID account) {
        return Math.toIntExact(count("accountId", account));
    }

    @Override
    public AccountNeed add(AccountNeed need) {
        NeedEntity entity = new NeedEntity();
        entity.id = need.id();
        entity.accountId = need.accountId();
        entity.set(need.text());
        persistAndFlush(entity);
        return entity.toDomain();
    }

    @Override
    public Optional<AccountNeed> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(NeedEntity::toDomain);
    }

    @Override
    public AccountNeed save(AccountNeed need) {
        NeedEntity entity = findById(need.id());
        entity.set(need.text());
        flush(); // the version counts up here
        return entity.toDomain();
    }

    @Override
    public void remove(UUID id) {
        delete(findById(id));
        flush();
    }
}
