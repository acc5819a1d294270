package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.account.api.ByIds;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.advocacy.application.AdvocacyService;
import dev.kontor.accounts.advocacy.application.ReferralService;
import dev.kontor.kit.relay.PageArguments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** {@code KeyAccount.advocacy} and {@code KeyAccount.referrals}, and the accounts that were referred. */
@GraphQLApi
@PermissionsAllowed("accounts:read")
public class AdvocacyFields {

    private final AdvocacyService advocacy;
    private final ReferralService referrals;
    private final AccountService accounts;

    AdvocacyFields(AdvocacyService advocacy, ReferralService referrals, AccountService accounts) {
        this.advocacy = advocacy;
        this.referrals = referrals;
        this.accounts = accounts;
    }

    @Description("Ambassador role, and what referrals come to.")
    public List<@Nullable AdvocacyView> advocacy(@Source List<KeyAccountView> accounts) {
        return advocacy.of(KeyAccountView.keys(accounts)).stream()
                .<@Nullable AdvocacyView>map(AdvocacyView::of)
                .toList();
    }

    @Description("Customers that came through this one, newest first.")
    public List<@Nullable ReferralConnection> referrals(
            @Source List<KeyAccountView> accounts,
            @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Description("Cursor.") @Nullable String after,
            @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Description("Cursor.") @Nullable String before) {
        List<UUID> ids = KeyAccountView.keys(accounts);
        return referrals.of(ids, PageArguments.of(first, after, last, before)).stream()
                .<@Nullable ReferralConnection>map(ReferralConnection::of)
                .toList();
    }

    @NonNull @Description("Customer that came.")
    public List<@NonNull KeyAccountView> referredAccount(@Source List<ReferralView> referrals) {
        return ByIds.referredTo(
                        referrals,
                        view -> view.referral().referredId(),
                        accounts::findAll,
                        KeyAccount::id,
                        KeyAccountView::of)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
