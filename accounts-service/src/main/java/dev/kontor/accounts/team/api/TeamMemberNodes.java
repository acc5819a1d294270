package dev.kontor.accounts.team.api;

import dev.kontor.accounts.node.NodeSource;
import dev.kontor.accounts.team.application.TeamService;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Members of teams by global id. */
@ApplicationScoped
class TeamMemberNodes implements NodeSource {

    private final TeamService teams;
    private final TeamViews views;

    TeamMemberNodes(TeamService teams, TeamViews views) {
        this.teams = teams;
        this.views = views;
    }

    @Override
    public String type() {
        return AccountTeamMemberView.TYPE;
    }

    @Override
    public Optional<AccountTeamMemberView> find(String id) {
        return GlobalId.parseUuid(AccountTeamMemberView.TYPE, id)
                .flatMap(key -> views.of(teams.findAll(Set.of(key))).stream().findFirst());
    }
}
