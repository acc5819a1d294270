package dev.kontor.accounts.advocacy.api;

import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code ReferKeyAccountInput}. */
@Input("ReferKeyAccountInput")
@Description("An account that has recommended us to another one.")
public record ReferKeyAccountInput(
        @NonNull @Id @Description("Account that recommended us.")
        String referrerId,

        @NonNull @Id @Description("Account that came through it.")
        String referredId,

        @NonNull @Description("Day of the recommendation.") Date referredOn,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {}
