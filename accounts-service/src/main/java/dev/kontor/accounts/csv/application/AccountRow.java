package dev.kontor.accounts.csv.application;

import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.kit.csv.CsvRow;
import dev.kontor.kit.text.Fingerprint;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of a file of accounts says. */
record AccountRow(CsvRow cells) {

    AccountTier tier() {
        return Objects.requireNonNullElse(
                cells.needed(AccountColumns.TIER, AccountTier::valueOf, Arrays.toString(AccountTier.values())),
                AccountTier.STANDARD);
    }

    /** Of which the rules are checked where all details are. */
    AccountDetails details() {
        return new AccountDetails(
                Objects.requireNonNullElse(cells.text(AccountColumns.NAME), ""),
                Objects.requireNonNullElse(
                        cells.value(
                                AccountColumns.LIFECYCLE,
                                AccountLifecycle::valueOf,
                                Arrays.toString(AccountLifecycle.values())),
                        AccountLifecycle.PROSPECT),
                cells.text(AccountColumns.INDUSTRY),
                cells.text(AccountColumns.COUNTRY),
                cells.date(AccountColumns.CUSTOMER_SINCE),
                cells.date(AccountColumns.RENEWAL_DATE));
    }

    @Nullable Integer version() {
        return cells.value(AccountColumns.VERSION, Integer::valueOf, "a whole number");
    }

    /** The row's own key, or one that rows with the same values have. */
    String idempotencyKey() {
        String key = cells.text(AccountColumns.KEY);
        return "csv " + (key != null ? key : Fingerprint.of(cells.content()));
    }
}
