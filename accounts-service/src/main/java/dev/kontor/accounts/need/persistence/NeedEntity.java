package dev.kontor.accounts.need.persistence;

import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.NeedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code account_need}. */
@Entity(name = "AccountNeed")
@Table(name = "account_need")
class NeedEntity {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column
    String statement;

    @Column
    @Nullable String solution;

    @Version
    int version = 1;

    void set(NeedText text) {
        statement = text.statement();
        solution = text.solution();
    }

    AccountNeed toDomain() {
        return new AccountNeed(id, accountId, new NeedText(statement, solution), version);
    }
}
