package dev.kontor.accounts.concern.persistence;

import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.accounts.sql.TrackedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code concern}. */
@Entity(name = "Concern")
@Table(name = "concern")
class ConcernEntity implements TrackedRow<Concern> {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column
    String subject;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "raised_by")
    @Nullable UUID raisedBy;

    @Column(name = "resolved_at")
    @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    @Nullable UUID resolvedBy;

    @Column
    @Nullable String resolution;

    @Version
    int version = 1;

    @Override
    public void set(Concern concern) {
        Concern.Resolution resolved = concern.resolution();
        subject = concern.subject();
        resolvedAt = resolved == null ? null : resolved.at();
        resolvedBy = resolved == null ? null : resolved.by();
        resolution = resolved == null ? null : resolved.note();
    }

    @Override
    public Concern toDomain() {
        return new Concern(
                id,
                accountId,
                subject,
                raisedAt,
                raisedBy,
                resolvedAt == null ? null : new Concern.Resolution(resolvedAt, resolvedBy, resolution),
                version);
    }
}
