package dev.kontor.accounts.account.api;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/**
 * {@code AccountManager.email}, which not every caller may see. A field of its own, so that whatever returns a manager asks
 * here, and an event that several callers get is told to each as they may see it.
 */
@GraphQLApi
@Authenticated
public class ManagerFields {

    private final Caller caller;

    ManagerFields(Caller caller) {
        this.caller = caller;
    }

    @Description(
            "Work e-mail; null when unknown, and without permission to see it: callers with the scope accounts:write see it, and the colleague whose it is.")
    public List<@Nullable String> email(@Source List<AccountManagerView> managers) {
        List<@Nullable String> emails = new ArrayList<>(managers.size());
        managers.forEach(view -> emails.add(
                caller.maySeeEmailOf(view.manager().subject()) ? view.manager().email() : null));
        return emails;
    }
}
