package dev.kontor.accounts.csv.application;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.kit.csv.CsvExport;
import dev.kontor.kit.csv.SpreadsheetCell;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes all accounts to a file, as {@link AccountImport} reads it. People's texts are {@link SpreadsheetCell}s. */
@ApplicationScoped
public class AccountExport {

    private static final int BATCH = 500;

    private final AccountService accounts;

    AccountExport(AccountService accounts) {
        this.accounts = accounts;
    }

    /** In the order of creation, a batch at a time, so that neither memory nor a transaction grows with their number. */
    public void write(OutputStream file) throws IOException {
        CSVPrinter printer = CsvExport.begin(file, AccountColumns.EXPORTED);
        UUID last = null;
        while (true) {
            List<KeyAccount> batch = accounts.after(last, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            Map<UUID, String> numbers = numbersOfParents(batch);
            for (KeyAccount account : batch) {
                print(printer, account, account.parentId() == null ? null : numbers.get(account.parentId()));
            }
            last = batch.getLast().id();
        }
        printer.flush();
    }

    private Map<UUID, String> numbersOfParents(List<KeyAccount> batch) {
        return accounts
                .findAll(batch.stream()
                        .map(KeyAccount::parentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(KeyAccount::id, KeyAccount::number));
    }

    private static void print(CSVPrinter printer, KeyAccount account, @Nullable String parent) throws IOException {
        AccountDetails details = account.details();
        AccountManager manager = account.manager();
        printer.printRecord(
                account.number(),
                SpreadsheetCell.written(details.name()),
                account.tier(),
                details.lifecycle(),
                SpreadsheetCell.written(details.industry()),
                details.country(),
                details.customerSince(),
                details.renewalDate(),
                SpreadsheetCell.written(manager == null ? null : manager.subject()),
                parent,
                account.version());
    }
}
