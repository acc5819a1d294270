package dev.kontor.accounts.account.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;

/**
 * Resolves this service's entities for {@code Query._entities}: all representations of a type in one call. SmallRye
 * matches a method by its return type and its arguments' names, and does not coerce the arguments, hence the strings.
 */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class EntityResolvers {

    private final KeyAccountNodes accounts;
    private final AccountManagerNodes managers;

    EntityResolvers(KeyAccountNodes accounts, AccountManagerNodes managers) {
        this.accounts = accounts;
        this.managers = managers;
    }

    @Resolver
    public List<@Nullable KeyAccountView> keyAccount(List<String> id) {
        return accounts.findAll(id);
    }

    @Resolver
    public List<@Nullable AccountManagerView> accountManager(List<String> id) {
        return managers.findAll(id);
    }
}
