package dev.kontor.accounts.team.persistence;

import dev.kontor.accounts.sql.TrackedRow;
import dev.kontor.accounts.team.domain.TeamMember;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A row of {@code account_team_member}. */
@Entity(name = "AccountTeamMember")
@Table(name = "account_team_member")
class TeamMemberEntity implements TrackedRow<TeamMember> {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "member_id")
    UUID memberId;

    @Formula("(select m.name from account_manager m where m.id = member_id)")
    String memberName;

    @Column
    String role;

    @Version
    int version = 1;

    @Override
    public void set(TeamMember member) {
        role = member.role();
    }

    @Override
    public TeamMember toDomain() {
        return new TeamMember(id, accountId, memberId, memberName, role, version);
    }
}
