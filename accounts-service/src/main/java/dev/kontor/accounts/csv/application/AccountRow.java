package dev.kontor.accounts.csv.application;

import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.accounts.csv.application.RowOutcome.Fault;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.text.Fingerprint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of a file of accounts, and what is wrong with the values by themselves. */
final class AccountRow {

    private final CSVRecord row;
    private final List<Fault> faults = new ArrayList<>();

    AccountRow(CSVRecord row) {
        this.row = row;
        if (!row.isConsistent()) {
            fault("", "ROW_MALFORMED", "The row has %d values, not as many as the header.".formatted(row.size()));
        }
    }

    @Nullable String text(String column) {
        String cell = row.isSet(column) ? row.get(column) : null;
        return cell == null ? null : SpreadsheetCell.read(cell);
    }

    AccountTier tier() {
        return Objects.requireNonNullElse(
                value(AccountColumns.TIER, AccountTier::valueOf, Arrays.toString(AccountTier.values())),
                AccountTier.STANDARD);
    }

    /** Of which the rules are checked where all details are. */
    AccountDetails details() {
        return new AccountDetails(
                Objects.requireNonNullElse(text(AccountColumns.NAME), ""),
                Objects.requireNonNullElse(
                        text(AccountColumns.LIFECYCLE) == null
                                ? null
                                : value(
                                        AccountColumns.LIFECYCLE,
                                        AccountLifecycle::valueOf,
                                        Arrays.toString(AccountLifecycle.values())),
                        AccountLifecycle.PROSPECT),
                text(AccountColumns.INDUSTRY),
                text(AccountColumns.COUNTRY),
                date(AccountColumns.CUSTOMER_SINCE),
                date(AccountColumns.RENEWAL_DATE));
    }

    @Nullable Integer version() {
        return text(AccountColumns.VERSION) == null
                ? null
                : value(AccountColumns.VERSION, Integer::valueOf, "a whole number");
    }

    /** The row's own key, or one that rows with the same values have. */
    String idempotencyKey() {
        String key = text(AccountColumns.KEY);
        return "csv "
                + (key != null
                        ? key
                        : Fingerprint.of(row.stream().map(String::valueOf).collect(Collectors.joining("\0"))));
    }

    void fault(String column, String rule, String message) {
        faults.add(new Fault(column, rule, message));
    }

    List<Fault> faults() {
        return faults;
    }

    private @Nullable LocalDate date(String column) {
        return text(column) == null ? null : value(column, text -> new Date(text).value(), "a date, YYYY-MM-DD");
    }

    private <T> @Nullable T value(String column, Function<String, T> parse, String expected) {
        String text = text(column);
        try {
            return parse.apply(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException | DateTimeException none) {
            fault(column, "VALUE_MALFORMED", "Expected %s.".formatted(expected));
            return null;
        }
    }
}
