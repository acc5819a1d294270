package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ManagerService;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.Checked;
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

    ManagerMutations(ManagerService managers) {
        this.managers = managers;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Registers a colleague as account manager; the same again changes nothing.")
    public RegisterAccountManagerPayload registerAccountManager(
            @NonNull @Description("The colleague.") RegisterAccountManagerInput input) {
        return switch (managers.register(input.toDomain())) {
            case Checked.Valid<AccountManager>(AccountManager manager) ->
                new RegisterAccountManagerPayload(AccountManagerView.of(manager), List.of());
            case Checked.Invalid<AccountManager>(var violations) ->
                new RegisterAccountManagerPayload(null, List.copyOf(Errors.invalid(violations)));
        };
    }
}
