package dev.kontor.accounts.need.persistence;

import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.NeedText;
import dev.kontor.accounts.sql.TrackedRow;
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
class NeedEntity implements TrackedRow<AccountNeed> {

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

    @Override
    public void set(AccountNeed need) {
        NeedText text = need.text();
        statement = text.statement();
        solution = text.solution();
    }

    @Override
    public AccountNeed toDomain() {
        return new AccountNeed(id, accountId, new NeedText(statement, solution), version);
    }
}
