package dev.kontor.accounts.team.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code SetAccountTeamMemberInput}. */
@Input("SetAccountTeamMemberInput")
@Description("A colleague's role in the team of an account.")
public record SetAccountTeamMemberInput(
        @NonNull @Id @Description("Account.") String accountId,

        @NonNull @Id @Description("Colleague, an account manager.")
        String memberId,

        @NonNull @Description("E.g. executive sponsor, delivery lead; 1-100 characters.")
        String role,

        @Description(
                "Version of the member last read, to change the role; left out, to add who is not in the team. The same role again changes nothing.")
        @Nullable Integer expectedVersion) {}
