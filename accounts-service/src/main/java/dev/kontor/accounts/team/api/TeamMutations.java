package dev.kontor.accounts.team.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.team.application.TeamService;
import dev.kontor.accounts.team.domain.TeamMember;
import dev.kontor.kit.relay.GlobalId;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes of teams. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class TeamMutations {

    private final TeamService teams;
    private final TeamViews views;
    private final Caller caller;

    TeamMutations(TeamService teams, TeamViews views, Caller caller) {
        this.teams = teams;
        this.views = views;
        this.caller = caller;
    }

    @Mutation("setAccountTeamMember") // SmallRye takes "set" off the names of methods
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Adds a colleague to the team of an account, or gives one who is in it another role.")
    public SetAccountTeamMemberPayload setAccountTeamMember(
            @NonNull @Description("Who, and the role.") SetAccountTeamMemberInput input) {
        ChangeOutcome<TeamMember> outcome = change(
                input.accountId(),
                input.memberId(),
                (account, member) ->
                        teams.set(caller.subject(), account, member, input.role(), input.expectedVersion()));
        return new SetAccountTeamMemberPayload(
                outcome instanceof ChangeOutcome.Changed<TeamMember>(TeamMember member)
                        ? views.of(List.of(member)).getFirst()
                        : null,
                Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Takes a colleague out of the team of an account.")
    public RemoveAccountTeamMemberPayload removeAccountTeamMember(
            @NonNull @Description("Who.") RemoveAccountTeamMemberInput input) {
        ChangeOutcome<TeamMember> outcome = change(
                input.accountId(),
                input.memberId(),
                (account, member) -> teams.remove(caller.subject(), account, member, input.expectedVersion()));
        return new RemoveAccountTeamMemberPayload(
                outcome instanceof ChangeOutcome.Changed<TeamMember> ? input.memberId() : null, Errors.of(outcome));
    }

    private static ChangeOutcome<TeamMember> change(
            String accountId, String memberId, BiFunction<UUID, UUID, ChangeOutcome<TeamMember>> change) {
        Optional<UUID> account = GlobalId.parseUuid(KeyAccountView.TYPE, accountId);
        if (account.isEmpty()) {
            return new ChangeOutcome.NotFound<>("accountId");
        }
        return GlobalId.parseUuid(AccountManagerView.TYPE, memberId)
                .map(member -> change.apply(account.get(), member))
                .orElseGet(() -> new ChangeOutcome.NotFound<>("memberId"));
    }
}
