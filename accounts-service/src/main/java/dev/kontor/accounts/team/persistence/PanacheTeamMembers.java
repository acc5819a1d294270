package dev.kontor.accounts.team.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.TrackedTable;
import dev.kontor.accounts.team.domain.TeamMember;
import dev.kontor.accounts.team.domain.TeamMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Teams in PostgreSQL. */
@ApplicationScoped
class PanacheTeamMembers extends TrackedTable<TeamMember, TeamMemberEntity> implements TeamMembers {

    @Override
    public Map<UUID, List<TeamMember>> of(Collection<UUID> accounts) {
        Among among = Among.of("accountId", accounts);
        return list(among.condition() + " order by accountId, id", among.parameters()).stream()
                .map(TeamMemberEntity::toDomain)
                .collect(groupingBy(TeamMember::accountId, toList()));
    }

    @Override
    public int count(UUID account) {
        return Math.toIntExact(count("accountId", account));
    }

    @Override
    public Optional<TeamMember> lock(UUID account, UUID member) {
        return find("accountId = :account and memberId = :member", Map.of("account", account, "member", member))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(TeamMemberEntity::toDomain);
    }

    @Override
    public TeamMember add(TeamMember member) {
        TeamMemberEntity entity = new TeamMemberEntity();
        entity.id = member.id();
        entity.accountId = member.accountId();
        entity.memberId = member.memberId();
        entity.memberName = member.memberName();
        return insert(entity, member);
    }
}
