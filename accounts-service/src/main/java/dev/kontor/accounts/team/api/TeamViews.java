package dev.kontor.accounts.team.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.ManagersByKey;
import dev.kontor.accounts.team.domain.TeamMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Members of teams as clients see them, whose colleagues are read in one statement. */
@ApplicationScoped
class TeamViews {

    private final ManagersByKey managers;

    TeamViews(ManagersByKey managers) {
        this.managers = managers;
    }

    /** A view for each member, in their sequence. */
    List<AccountTeamMemberView> of(List<TeamMember> members) {
        List<@Nullable AccountManagerView> colleagues = managers.find(members, TeamMember::memberId);
        return IntStream.range(0, members.size())
                .mapToObj(i -> AccountTeamMemberView.of(
                        members.get(i), Objects.requireNonNull(colleagues.get(i), "by the foreign key")))
                .toList();
    }
}
