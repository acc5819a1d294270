package dev.kontor.accounts.csv.application;

import dev.kontor.kit.csv.CsvImport;
import dev.kontor.kit.csv.ImportReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;

/** Reads accounts from a file, row by row as it comes; each row is a transaction, so good ones are kept. */
@ApplicationScoped
public class AccountImport {

    private static final CsvImport FILE =
            new CsvImport(AccountColumns.KNOWN, List.of(AccountColumns.NAME, AccountColumns.TIER), 1);

    private final AccountRowImport rows;

    AccountImport(AccountRowImport rows) {
        this.rows = rows;
    }

    /** Reads a file to its end, or until it is none; what came before that is kept. */
    public ImportReport read(String caller, InputStream file) {
        return FILE.read(
                file, batch -> batch.stream().map(row -> rows.read(caller, row)).toList());
    }
}
