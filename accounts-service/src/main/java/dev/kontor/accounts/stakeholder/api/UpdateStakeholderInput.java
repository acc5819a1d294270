package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.stakeholder.domain.Sentiment;
import dev.kontor.accounts.stakeholder.domain.StakeholderDetails;
import dev.kontor.accounts.stakeholder.domain.StakeholderRole;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.Nullable;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdateStakeholderInput}. */
@Input("UpdateStakeholderInput")
@Description("New facts about a person. What is left out stays as it is; null clears what may be unknown.")
public record UpdateStakeholderInput(
        @NonNull @Id @Description("Stakeholder.") String stakeholderId,

        @Description("Display name, 1-200 characters.") @Nullable String name,

        @Description("Influence.") @Nullable StakeholderRole role,
        @Description("Attitude.") @Nullable Sentiment sentiment,

        @Id @Description("Superior, of the same account.") @Nullable String reportsToId,

        @Description("Last contact, not in the future.") @Nullable DateTime lastContactAt,

        @NonNull @Description("Version last read.") Integer expectedVersion) {

    StakeholderDetails appliedTo(StakeholderDetails present, @Nullable UUID superior, GivenFields given) {
        return new StakeholderDetails(
                Objects.requireNonNullElse(name, present.name()),
                Objects.requireNonNullElse(role, present.role()),
                Objects.requireNonNullElse(sentiment, present.sentiment()),
                given.or("reportsToId", superior, present.reportsToId()),
                given.or(
                        "lastContactAt",
                        lastContactAt == null ? null : lastContactAt.value(),
                        present.lastContactAt()));
    }
}
