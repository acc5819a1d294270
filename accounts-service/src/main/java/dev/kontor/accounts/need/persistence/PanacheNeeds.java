package dev.kontor.accounts.need.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.AccountNeeds;
import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.TrackedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Needs in PostgreSQL. */
@ApplicationScoped
class PanacheNeeds extends TrackedTable<AccountNeed, NeedEntity> implements AccountNeeds {

    @Override
    public Map<UUID, List<AccountNeed>> of(Collection<UUID> accounts) {
        Among among = Among.of("accountId", accounts);
        return list(among.condition() + " order by accountId, id", among.parameters()).stream()
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
        return insert(entity, need);
    }
}
