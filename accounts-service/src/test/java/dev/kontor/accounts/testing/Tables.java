package dev.kontor.accounts.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.kit.relay.GlobalId;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;

/** The service's tables, past the service: whoever writes to them keeps the rules as well. */
@Singleton
public class Tables {

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name";

    private final AgroalDataSource database;
    private final SessionFactory sessions;

    Tables(AgroalDataSource database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /** Runs a statement; returns how many rows it has changed. */
    public int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** A checksum of the rows of each table: equal ones mean that nothing was changed. */
    public Map<String, String> checksums() throws SQLException {
        Map<String, String> checksums = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : texts(statement, TABLES)) {
                checksums.put(
                        table,
                        texts(
                                        statement,
                                        "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %s t"
                                                .formatted(table))
                                .getFirst());
            }
        }
        return checksums;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Runs a statement that must fail and say this. */
    public void assertRefused(String sql, String reason) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .withMessageContaining(reason);
    }

    /** How many statements the service needs to do something. */
    public long statementsOf(Runnable work) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        work.run();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    /** The key of the row that has this global id. */
    public static String key(String globalId) {
        return GlobalId.parse(globalId).orElseThrow().key();
    }
}
