package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.ManagerService;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.kit.graphql.GivenFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes of account managers. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class ManagerMutations {

    private final ManagerService managers;
    private final Caller caller;
    private final GivenFields given;

    ManagerMutations(ManagerService managers, Caller caller, GivenFields given) {
        this.managers = managers;
        this.caller = caller;
        this.given = given;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Registers a colleague as account manager; the same again changes nothing.")
    public RegisterAccountManagerPayload registerAccountManager(
            @NonNull @Description("The colleague.") RegisterAccountManagerInput input) {
        return switch (managers.register(caller.subject(), input.toDomain())) {
            case Checked.Valid<AccountManager>(AccountManager manager) ->
                new RegisterAccountManagerPayload(AccountManagerView.of(manager), List.of());
            case Checked.Invalid<AccountManager>(var violations) ->
                new RegisterAccountManagerPayload(null, List.copyOf(Errors.invalid(violations)));
        };
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description(
            "Changes facts about an account manager. The manager's accounts do not change by it: neither their versions, nor `changes`, nor `keyAccountChanged` tell of it.")
    public UpdateAccountManagerPayload updateAccountManager(
            @NonNull @Description("The facts.") UpdateAccountManagerInput input) {
        ChangeOutcome<AccountManager> outcome = Outcomes.of(
                AccountManagerView.TYPE,
                "managerId",
                input.managerId(),
                id -> managers.update(
                        caller.subject(), id, input.expectedVersion(), present -> input.appliedTo(present, given)));
        return new UpdateAccountManagerPayload(Outcomes.view(outcome, AccountManagerView::of), Errors.of(outcome));
    }
}
