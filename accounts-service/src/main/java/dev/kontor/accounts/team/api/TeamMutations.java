package dev.kontor.accounts.team.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.team.application.TeamService;
import dev.kontor.accounts.team.domain.TeamMember;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.List;
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
                Outcomes.view(outcome, member -> views.of(List.of(member)).getFirst()), Errors.of(outcome));
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
                Outcomes.view(outcome, removed -> input.memberId()), Errors.of(outcome));
    }

    private static ChangeOutcome<TeamMember> change(
            String accountId, String memberId, BiFunction<UUID, UUID, ChangeOutcome<TeamMember>> change) {
        return Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                accountId,
                account -> Outcomes.of(
                        AccountManagerView.TYPE, "memberId", memberId, member -> change.apply(account, member)));
    }
}
