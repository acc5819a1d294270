package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code AddStakeholderPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record AddStakeholderPayload(
        @Description("The person; null on errors.") @Nullable StakeholderView stakeholder,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
