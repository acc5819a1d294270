package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** Makes a company with many accounts, by SQL: how fast accounts are created is not what is measured. */
public final class AccountData {

    static final String DATABASE = "accounts";

    private AccountData() {}

    /** Fills the database, unless an earlier run has. */
    public static void fill(OwnSuite suite, int accounts, Consumer<String> news) {
        try (Connection connection = suite.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            long found = count(statement);
            if (found == accounts) {
                return;
            }
            if (found > 0) {
                throw new BenchFailure("There are " + found + " accounts in " + suite.folder()
                        + " of an earlier run: ask for as many, or delete the folder.");
            }
            news.accept("making " + accounts + " accounts");
            connection.setAutoCommit(false);
            statement.execute(Files.readString(suite.root().resolve("bench/load/sql/accounts.sql"))
                    .replace("${accounts}", String.valueOf(accounts)));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new BenchFailure("The accounts cannot be made: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from key_account")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
