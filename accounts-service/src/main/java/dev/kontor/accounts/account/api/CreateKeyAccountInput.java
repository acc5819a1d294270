package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code CreateKeyAccountInput}. */
@Input("CreateKeyAccountInput")
@Description("A new key account.")
public record CreateKeyAccountInput(
        @NonNull @Description("Name, 1-200 characters.") String name,

        @NonNull @Description("Tier; STRATEGIC and KEY need `managerId`.")
        AccountTier tier,

        @DefaultValue("PROSPECT") @Description("Stage of the relationship.") @Nullable AccountLifecycle lifecycle,

        @Id @Description("Dedicated manager.") @Nullable String managerId,

        @Description("Industry, 1-100 characters.") @Nullable String industry,

        @Description("ISO 3166-1 alpha-2 country.") @Nullable String country,

        @Description("First business with the customer.") @Nullable Date customerSince,

        @Description("Next contract renewal.") @Nullable Date renewalDate,

        @Id @Description("Parent account in the corporate hierarchy.") @Nullable String parentId,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {}
