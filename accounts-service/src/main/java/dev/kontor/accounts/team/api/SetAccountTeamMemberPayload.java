package dev.kontor.accounts.team.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code SetAccountTeamMemberPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record SetAccountTeamMemberPayload(
        @Description("The member; null on errors.") @Nullable AccountTeamMemberView member,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
