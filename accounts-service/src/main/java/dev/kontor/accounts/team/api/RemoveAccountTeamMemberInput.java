package dev.kontor.accounts.team.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveAccountTeamMemberInput}. */
@Input("RemoveAccountTeamMemberInput")
@Description("A colleague to be taken out of the team of an account.")
public record RemoveAccountTeamMemberInput(
        @NonNull @Id @Description("Account.") String accountId,
        @NonNull @Id @Description("Colleague.") String memberId,

        @NonNull @Description("Version of the member last read.")
        Integer expectedVersion) {}
