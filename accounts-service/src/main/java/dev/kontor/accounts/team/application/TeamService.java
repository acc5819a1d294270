package dev.kontor.accounts.team.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.team.domain.TeamMember;
import dev.kontor.accounts.team.domain.TeamMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Use cases of teams, each one transaction. */
@ApplicationScoped
public class TeamService {

    private static final String ACCOUNT_FIELD = "accountId";
    private static final String MEMBER_FIELD = "memberId";

    private final TeamMembers members;
    private final KeyAccounts accounts;
    private final AccountManagers managers;
    private final Editing editing;

    TeamService(TeamMembers members, KeyAccounts accounts, AccountManagers managers, Editing editing) {
        this.members = members;
        this.accounts = accounts;
        this.managers = managers;
        this.editing = editing;
    }

    /** Those of the members that exist, in no particular order. */
    @Transactional
    public List<TeamMember> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : members.findAll(ids);
    }

    /** Each account's team, in the order of joining. Accounts without one are left out. */
    @Transactional
    public Map<UUID, List<TeamMember>> of(Collection<UUID> accountIds) {
        return members.of(accountIds);
    }

    /**
     * Gives a colleague a role in the team of an account. It needs no idempotency key: who is in the team is not added
     * again, and the same role again is no change.
     *
     * @param expectedVersion of the member whose role changes; null adds a member
     */
    @Transactional
    public ChangeOutcome<TeamMember> set(
            String caller, UUID accountId, UUID memberId, String role, @Nullable Integer expectedVersion) {
        return switch (TeamMember.checkRole(role)) {
            case Checked.Invalid<String>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<String>(String text) -> setChecked(caller, accountId, memberId, text, expectedVersion);
        };
    }

    private ChangeOutcome<TeamMember> setChecked(
            String caller, UUID accountId, UUID memberId, String role, @Nullable Integer expectedVersion) {
        if (accounts.lock(accountId).isEmpty()) {
            return new ChangeOutcome.NotFound<>(ACCOUNT_FIELD);
        }
        Optional<TeamMember> present = members.lock(accountId, memberId);
        if (expectedVersion != null) {
            return editing.edit(
                    caller,
                    MEMBER_FIELD,
                    present,
                    expectedVersion,
                    (member, at) -> new ChangeOutcome.Changed<>(member.withRole(role)),
                    (member, at) -> members.save(member));
        }
        return present.map(member -> again(member, role)).orElseGet(() -> add(caller, accountId, memberId, role));
    }

    /** Who adds a member does not know of the role that the member has, and must not overwrite it. */
    private static ChangeOutcome<TeamMember> again(TeamMember member, String role) {
        return member.role().equals(role)
                ? new ChangeOutcome.Changed<>(member)
                : new ChangeOutcome.Conflict<>(member.version());
    }

    private ChangeOutcome<TeamMember> add(String caller, UUID accountId, UUID memberId, String role) {
        Optional<AccountManager> colleague =
                managers.findAll(Set.of(memberId)).stream().findFirst();
        if (colleague.isEmpty()) {
            return new ChangeOutcome.NotFound<>(MEMBER_FIELD);
        }
        if (members.count(accountId) >= TeamMember.MAX_PER_ACCOUNT) {
            return ChangeOutcome.invalid(
                    ACCOUNT_FIELD,
                    Rule.LIMIT_REACHED,
                    "A team has at most %d members.".formatted(TeamMember.MAX_PER_ACCOUNT));
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return editing.created(
                caller,
                members.add(
                        new TeamMember(id, accountId, memberId, colleague.get().name(), role, 1)));
    }

    /** Takes a colleague out of the team of an account, unless the role has changed since the caller read it. */
    @Transactional
    public ChangeOutcome<TeamMember> remove(String caller, UUID accountId, UUID memberId, int expectedVersion) {
        if (accounts.lock(accountId).isEmpty()) {
            return new ChangeOutcome.NotFound<>(ACCOUNT_FIELD);
        }
        return editing.remove(
                caller, MEMBER_FIELD, members.lock(accountId, memberId), expectedVersion, members::remove);
    }
}
