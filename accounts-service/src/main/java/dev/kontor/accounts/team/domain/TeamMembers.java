package dev.kontor.accounts.team.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where teams are kept. */
public interface TeamMembers extends TrackedStore<TeamMember> {

    /** Each account's team, in the order of joining. Accounts without one are left out. */
    Map<UUID, List<TeamMember>> of(Collection<UUID> accounts);

    int count(UUID account);

    /** The colleague in the account's team, whom no other transaction can change until this one ends. */
    Optional<TeamMember> lock(UUID account, UUID member);

    /** Adds a colleague to the team of a locked account. */
    TeamMember add(TeamMember member);

    /** Removes a locked member. */
    void remove(TeamMember member);
}
