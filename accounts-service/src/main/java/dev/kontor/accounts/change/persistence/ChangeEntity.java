package dev.kontor.accounts.change.persistence;

import dev.kontor.accounts.change.domain.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code change}. */
@Entity(name = "Change")
@Table(name = "change")
@Immutable
class ChangeEntity {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "object_type")
    String objectType;

    @Column(name = "object_id")
    UUID objectId;

    @Column
    String coordinate;

    @Column
    @Nullable String before;

    @Column
    @Nullable String after;

    @Column
    String actor;

    @Column
    Instant at;

    Change toDomain() {
        return new Change(
                id, accountId, new Change.ObjectRef(objectType, objectId), coordinate, before, after, actor, at);
    }
}
