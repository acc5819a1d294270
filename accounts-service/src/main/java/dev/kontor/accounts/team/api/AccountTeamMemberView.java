package dev.kontor.accounts.team.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.team.domain.TeamMember;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AccountTeamMember}. */
@Type(TeamMember.TYPE)
@DefaultNonNull
@Description("Role of a colleague in the account team.")
public record AccountTeamMemberView(
        @Description("The colleague.") AccountManagerView member,

        @Description("E.g. executive sponsor, delivery lead.")
        String role,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version) {}
