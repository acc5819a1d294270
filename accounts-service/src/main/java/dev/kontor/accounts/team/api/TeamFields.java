package dev.kontor.accounts.team.api;

import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.team.application.TeamService;
import dev.kontor.accounts.team.domain.TeamMember;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.team}. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class TeamFields {

    private final TeamService teams;
    private final TeamViews views;

    TeamFields(TeamService teams, TeamViews views) {
        this.teams = teams;
        this.views = views;
    }

    @Description("Everyone who serves the account, in the order of joining; at most 100.")
    public List<@Nullable List<@NonNull AccountTeamMemberView>> team(@Source List<KeyAccountView> accounts) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        Map<UUID, List<TeamMember>> found = teams.of(ids);
        List<List<TeamMember>> teamsInSequence =
                ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
        List<AccountTeamMemberView> all =
                views.of(teamsInSequence.stream().flatMap(List::stream).toList());
        List<@Nullable List<@NonNull AccountTeamMemberView>> answers = new ArrayList<>(ids.size());
        int from = 0;
        for (List<TeamMember> team : teamsInSequence) {
            answers.add(all.subList(from, from + team.size()));
            from += team.size();
        }
        return answers;
    }
}
