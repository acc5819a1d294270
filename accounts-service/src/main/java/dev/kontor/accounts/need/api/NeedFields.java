package dev.kontor.accounts.need.api;

import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.need.application.NeedService;
import dev.kontor.accounts.need.domain.AccountNeed;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.needs}. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class NeedFields {

    private final NeedService needs;

    NeedFields(NeedService needs) {
        this.needs = needs;
    }

    @Description(
            "Known needs and preferences, and the tailored solution for each, in the order they became known; at most 100.")
    public List<@Nullable List<@NonNull AccountNeedView>> needs(@Source List<KeyAccountView> accounts) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        Map<UUID, List<AccountNeed>> found = needs.of(ids);
        return ids.stream()
                .<@Nullable List<@NonNull AccountNeedView>>map(id -> found.getOrDefault(id, List.of()).stream()
                        .map(AccountNeedView::of)
                        .toList())
                .toList();
    }
}
