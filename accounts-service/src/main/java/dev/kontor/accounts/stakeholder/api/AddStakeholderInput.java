package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.stakeholder.domain.Sentiment;
import dev.kontor.accounts.stakeholder.domain.StakeholderDetails;
import dev.kontor.accounts.stakeholder.domain.StakeholderRole;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code AddStakeholderInput}. */
@Input("AddStakeholderInput")
@Description("A person at the customer.")
public record AddStakeholderInput(
        @NonNull @Id @Description("Account.") String accountId,

        @NonNull @Description("Display name, 1-200 characters.")
        String name,

        @NonNull @Description("Influence.") StakeholderRole role,
        @NonNull @Description("Attitude.") Sentiment sentiment,

        @Id @Description("Superior, of the same account.") @Nullable String reportsToId,

        @Description("Last contact, not in the future.") @Nullable DateTime lastContactAt,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {

    StakeholderDetails details(@Nullable UUID superior) {
        return new StakeholderDetails(
                name, role, sentiment, superior, lastContactAt == null ? null : lastContactAt.value());
    }
}
