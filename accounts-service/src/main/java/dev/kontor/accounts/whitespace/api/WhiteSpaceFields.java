package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.whitespace.application.WhiteSpaceService;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceCell;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.whiteSpace}. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class WhiteSpaceFields {

    private final WhiteSpaceService cells;

    WhiteSpaceFields(WhiteSpaceService cells) {
        this.cells = cells;
    }

    @Description("Offering × unit grid: what they buy, what they could; by offering and unit, at most 200 cells.")
    public List<@Nullable List<@NonNull WhiteSpaceCellView>> whiteSpace(@Source List<KeyAccountView> accounts) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        Map<UUID, List<WhiteSpaceCell>> found = cells.of(ids);
        return ids.stream()
                .<@Nullable List<WhiteSpaceCellView>>map(id -> found.getOrDefault(id, List.of()).stream()
                        .map(WhiteSpaceCellView::of)
                        .toList())
                .toList();
    }
}
