package dev.kontor.accounts.advocacy.persistence;

import dev.kontor.accounts.advocacy.domain.Advocacy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row of {@code advocacy}. */
@Entity(name = "Advocacy")
@Table(name = "advocacy")
class AdvocacyEntity {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "is_reference")
    boolean isReference;

    @Version
    int version = 1;

    Advocacy toDomain() {
        return new Advocacy(accountId, isReference, version);
    }
}
