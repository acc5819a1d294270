package dev.kontor.accounts.team.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code RemoveAccountTeamMemberPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record RemoveAccountTeamMemberPayload(
        @Id @Description("The colleague who was taken out; null on errors.") @Nullable String removedId,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
