package dev.kontor.accounts.team.api;

import dev.kontor.accounts.account.api.AccountManagerView;
import dev.kontor.accounts.node.Node;
import dev.kontor.accounts.team.domain.TeamMember;
import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AccountTeamMember}. */
@Type(AccountTeamMemberView.TYPE)
@DefaultNonNull
@Description("Role of a colleague in the account team.")
public record AccountTeamMemberView(
        @Id @Description("Globally unique opaque id.") String id,
        @Description("The colleague.") AccountManagerView member,

        @Description("E.g. executive sponsor, delivery lead.")
        String role,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = TeamMember.TYPE;

    static AccountTeamMemberView of(TeamMember member, AccountManagerView colleague) {
        return new AccountTeamMemberView(
                GlobalId.of(TYPE, member.id()).encode(), colleague, member.role(), member.version());
    }
}
