package dev.kontor.accounts.team.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import java.util.UUID;

/**
 * A colleague in the team of an account.
 *
 * @param memberId the colleague, an account manager
 * @param memberName the colleague's name, by which the audit trail tells whom it is about
 * @param role what the colleague does for the account, e.g. executive sponsor
 */
public record TeamMember(UUID id, UUID accountId, UUID memberId, String memberName, String role, int version)
        implements OfAccount<TeamMember> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "AccountTeamMember";

    /** Most members of a team: they are read all at once. */
    public static final int MAX_PER_ACCOUNT = 100;

    private static final int MAX_ROLE = 100;

    /** The role trimmed, if it keeps the rules. */
    public static Checked<String> checkRole(String role) {
        InputCheck check = new InputCheck();
        String trimmed = check.text("role", role, MAX_ROLE);
        return check.result(() -> trimmed);
    }

    public TeamMember withRole(String other) {
        return new TeamMember(id, accountId, memberId, memberName, other, version);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return memberName + ": " + role;
    }

    @Override
    public Difference differenceTo(TeamMember after) {
        return Difference.of(this).field("role", role, after.role);
    }
}
