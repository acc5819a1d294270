package dev.kontor.accounts.stakeholder.persistence;

import dev.kontor.accounts.sql.TrackedRow;
import dev.kontor.accounts.stakeholder.domain.Sentiment;
import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.accounts.stakeholder.domain.StakeholderDetails;
import dev.kontor.accounts.stakeholder.domain.StakeholderRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code stakeholder}. */
@Entity(name = "Stakeholder")
@Table(name = "stakeholder")
class StakeholderEntity implements TrackedRow<Stakeholder> {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column
    String name;

    @Column
    @Enumerated(EnumType.STRING)
    StakeholderRole role;

    @Column
    @Enumerated(EnumType.STRING)
    Sentiment sentiment;

    @Column(name = "reports_to_id")
    @Nullable UUID reportsToId;

    @Column(name = "last_contact_at")
    @Nullable Instant lastContactAt;

    @Version
    int version = 1;

    /** Computed by the database: null until read. */
    @Column(name = "sort_name", insertable = false, updatable = false)
    String sortName;

    @Override
    public void set(Stakeholder stakeholder) {
        StakeholderDetails details = stakeholder.details();
        name = details.name();
        role = details.role();
        sentiment = details.sentiment();
        reportsToId = details.reportsToId();
        lastContactAt = details.lastContactAt();
    }

    @Override
    public Stakeholder toDomain() {
        return new Stakeholder(
                id, accountId, new StakeholderDetails(name, role, sentiment, reportsToId, lastContactAt), version);
    }
}
