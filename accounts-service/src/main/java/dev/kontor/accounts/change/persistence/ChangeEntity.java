package dev.kontor.accounts.change.persistence;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.change.domain.Trail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
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

    /** Null in a manager's trail. */
    @Column(name = "account_id")
    @Nullable UUID accountId;

    /** Null in an account's trail. */
    @Column(name = "manager_id")
    @Nullable UUID managerId;

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

    void setTrail(Trail trail) {
        switch (trail) {
            case Trail.OfAccount(UUID account) -> accountId = account;
            case Trail.OfManager(UUID manager, String subject) -> managerId = manager;
        }
    }

    /** An entry of an account's trail. */
    Change toDomain() {
        return toDomain(new Trail.OfAccount(Objects.requireNonNull(accountId, "or there is a manager")));
    }

    Change toDomain(Trail trail) {
        return new Change(id, trail, new Change.ObjectRef(objectType, objectId), coordinate, before, after, actor, at);
    }
}
