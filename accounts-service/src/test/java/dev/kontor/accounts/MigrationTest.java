package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first version, with data, becomes one of the last version, and nothing is lost. */
class MigrationTest {

    private static final String ROLE = "accounts";
    private static final String PASSWORD = "only-for-this-test-run";

    private static final String FIRST_DATA = """
            insert into account_manager (id, subject, name)
            values ('00000000-0000-7000-8000-000000000001', 'ada', 'Ada');
            insert into key_account (id, number, name, tier, lifecycle, industry, manager_id, version, updated_at)
            values ('00000000-0000-7000-8000-00000000000a', 'KA-0001', 'Café Zürich', 'KEY', 'ACTIVE', 'food',
                    '00000000-0000-7000-8000-000000000001', 3, now()),
                   ('00000000-0000-7000-8000-00000000000b', 'KA-0002', U&'Oth\\202Eer', 'GROWTH', 'PROSPECT', null, null, 1, now());
            insert into key_account_creation (subject, idempotency_key, fingerprint, account_id)
            values ('ada', 'once', repeat('a', 64), '00000000-0000-7000-8000-00000000000a');
            """;

    @TempDir
    private Path folder;

    @Test
    void whatTheFirstVersionKeptIsKept() throws SQLException {
        try (PostgresServer server =
                PostgresServer.builder().dataFolder(folder.resolve("data")).start()) {
            server.createDatabase(ROLE, ROLE, PASSWORD);
            String url = server.jdbcUrl(ROLE);
            migrations(url).target("1").load().migrate();
            try (Connection connection = DriverManager.getConnection(url, ROLE, PASSWORD);
                    Statement statement = connection.createStatement()) {
                statement.execute(FIRST_DATA);

                migrations(url).load().migrate();

                assertThat(text(
                                statement,
                                "select string_agg(number || ' ' || version, ', ' order by number) from key_account"))
                        .isEqualTo("KA-0001 3, KA-0002 1");
                assertThat(text(statement, "select number from key_account where name = 'Other'"))
                        .as("nothing turns the direction of a name any more")
                        .isEqualTo("KA-0002");
                assertThat(text(statement, "select number from key_account where search_text like '%zurich%'"))
                        .isEqualTo("KA-0001");
                assertThat(text(statement, "select object_id || ' ' || idempotency_key from creation"))
                        .isEqualTo("00000000-0000-7000-8000-00000000000a once");
                // Readers of the feed learn of accounts that were there before it.
                assertThat(text(
                                statement,
                                "select string_agg(a.number, ', ' order by f.position) from account_feed f"
                                        + " join key_account a on a.id = f.account_id"))
                        .isEqualTo("KA-0001, KA-0002");
            }
        }
    }

    private static FluentConfiguration migrations(String url) {
        return Flyway.configure().dataSource(url, ROLE, PASSWORD).locations("classpath:db/migration");
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }
}
