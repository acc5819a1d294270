package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ManagerService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Reads of account managers. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class ManagerQueries {

    private final ManagerService managers;
    private final Caller caller;

    ManagerQueries(ManagerService managers, Caller caller) {
        this.managers = managers;
        this.caller = caller;
    }

    @Query
    @Description("The signed-in colleague; null for who is no registered manager.")
    public @Nullable AccountManagerView viewer() {
        return managers.findBySubject(caller.subject())
                .map(AccountManagerView::of)
                .orElse(null);
    }
}
