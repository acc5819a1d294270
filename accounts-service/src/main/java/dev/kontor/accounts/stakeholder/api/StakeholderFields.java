package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.account.api.ByIds;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.stakeholder.application.StakeholderService;
import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.kit.relay.PageArguments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.stakeholders}, and the superior of a stakeholder. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class StakeholderFields {

    private final StakeholderService stakeholders;

    StakeholderFields(StakeholderService stakeholders) {
        this.stakeholders = stakeholders;
    }

    @Description("Relationship map: people at the customer, by name.")
    public List<@Nullable StakeholderConnection> stakeholders(
            @Source List<KeyAccountView> accounts,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        return stakeholders.of(ids, PageArguments.of(first, after, last, before)).stream()
                .<@Nullable StakeholderConnection>map(StakeholderConnection::of)
                .toList();
    }

    @Description("Superior on the relationship map.")
    public List<@Nullable StakeholderView> reportsTo(@Source List<StakeholderView> reports) {
        return ByIds.referredTo(
                reports,
                report -> report.stakeholder().details().reportsToId(),
                stakeholders::findAll,
                Stakeholder::id,
                StakeholderView::of);
    }
}
