package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdateKeyAccountInput}. */
@Input("UpdateKeyAccountInput")
@Description("New facts about an account. What is left out stays as it is; null clears what may be unknown.")
public record UpdateKeyAccountInput(
        @NonNull @Id @Description("Account.") String accountId,
        @Description("Name, 1-200 characters.") @Nullable String name,
        @Description("Stage of the relationship.") @Nullable AccountLifecycle lifecycle,

        @Description("Industry, 1-100 characters.") @Nullable String industry,

        @Description("ISO 3166-1 alpha-2 country.") @Nullable String country,

        @Description("First business with the customer.") @Nullable Date customerSince,

        @Description("Next contract renewal.") @Nullable Date renewalDate,
        @NonNull @Description("Version last read.") Integer expectedVersion) {

    AccountDetails appliedTo(AccountDetails present, GivenFields given) {
        return new AccountDetails(
                Objects.requireNonNullElse(name, present.name()),
                Objects.requireNonNullElse(lifecycle, present.lifecycle()),
                given.or("industry", industry, present.industry()),
                given.or("country", country, present.country()),
                given.or("customerSince", Date.valueOf(customerSince), present.customerSince()),
                given.or("renewalDate", Date.valueOf(renewalDate), present.renewalDate()));
    }
}
