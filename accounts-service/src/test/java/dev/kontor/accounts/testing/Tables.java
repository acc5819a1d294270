package dev.kontor.accounts.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.kit.relay.GlobalId;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.SessionFactory;

/** The service's tables, past the service: whoever writes to them keeps the rules as well. */
@Singleton
public class Tables {

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
