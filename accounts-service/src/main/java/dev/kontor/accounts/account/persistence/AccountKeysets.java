package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.SortKey;
import java.util.List;

/** What the orders of accounts compare. */
final class AccountKeysets {

    private static final SortKey<KeyAccountEntity> NAME = SortKey.text("sortName", account -> account.sortName);
    private static final SortKey<KeyAccountEntity> TIER = SortKey.rank("tierRank", account -> account.tierRank);
    private static final SortKey<KeyAccountEntity> RENEWAL =
            SortKey.date("sortRenewal", account -> account.sortRenewal);
    private static final SortKey<KeyAccountEntity> UPDATED_AT =
            SortKey.instant("updatedAt", account -> account.updatedAt);
    private static final SortKey<KeyAccountEntity> ID = SortKey.id(account -> account.id);

    private AccountKeysets() {}

    static Keyset<KeyAccountEntity> of(AccountOrder order) {
        return new Keyset<>(
                order.name(),
                switch (order.field()) {
                    case NAME -> List.of(NAME, ID);
                    case TIER -> List.of(TIER, NAME, ID);
                    case RENEWAL_DATE -> List.of(RENEWAL, NAME, ID);
                    case UPDATED_AT -> List.of(UPDATED_AT, ID);
                });
    }
}
