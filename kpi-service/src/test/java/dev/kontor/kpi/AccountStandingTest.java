package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.kit.relay.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What portfolios count and rank by is kept with each write, and is what each account says of itself. */
@QuarkusTest
@RunningService
class AccountStandingTest {

    @Inject
    DataSource database;

    /** What is kept of an account. */
    private record Kept(String worst, @Nullable BigDecimal health) {}

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void isWhatTheAccountSaysOfItself() throws Exception {
        AccountsService.Account draft = AccountsService.draft();
        String account = AccountsService.create(draft);
        Measurements.about(account).ratio("CSAT", "2026-10-01", "70", "100").store();
        assertThat(kept(account)).isEqualTo(new Kept("NO_TARGET", new BigDecimal("50")));

        // (25 * 50 + 50 * 66.666665) / 75; 3.333333 % is 13.333333 of 20
        Measurements.about(account)
                .value("REVENUE", "2026-09-01", "30")
                .value("REVENUE", "2026-10-01", "31")
                .store();
        assertThat(kept(account)).isEqualTo(new Kept("NO_TARGET", new BigDecimal("61.11111")));
        assertTrueOf(account);

        target(account);
        assertThat(kept(account).worst()).isEqualTo("OFF_TRACK");
        assertTrueOf(account);

        Measurements.about(account).ratio("CSAT", "2026-10-01", "50", "100").store(); // a correction
        assertTrueOf(account);

        Kept before = kept(account);
        AccountsService.change(draft.ofTier("STRATEGIC"));
        await().until(() -> !before.equals(keptNow(account)));
        assertTrueOf(account);

        TestClock.set(Instant.parse("2027-01-01T00:00:00Z")); // past due
        Accounts.read(account, "scorecard { status }"); // which waits for the day to be worked out
        assertThat(kept(account).worst()).isEqualTo("MISSED");
        assertTrueOf(account);
    }

    /** Two who write about different KPIs of the same accounts, in opposite order: neither loses, neither waits for ever. */
    @Test
    void isTrueAfterSimultaneousWrites() throws Exception {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            accounts.add(Measurements.newAccount());
        }
        for (int round = 1; round <= 8; round++) {
            String value = String.valueOf(50 + 5 * round);
            List<Future<?>> writers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(3)) {
                writers.add(threads.submit(() ->
                        all(accounts).each(measurements -> measurements.ratio("CSAT", "2026-10-01", value, "100"))));
                writers.add(threads.submit(() -> all(accounts.reversed())
                        .each(measurements -> measurements.weighted("SATISFACTION_SCORE", "2026-10-01", "4", 10))));
                writers.add(threads.submit(() -> all(accounts.reversed())
                        .each(measurements -> measurements.value("REVENUE", "2026-10-01", value))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (String account : accounts) {
                assertTrueOf(account);
            }
        }
    }

    @Test
    void canBeMadeAgainFromWhatWasMeasured() throws Exception {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .ratio("CSAT", "2026-10-01", "66", "100")
                .value("REVENUE", "2026-09-01", "30")
                .value("REVENUE", "2026-10-01", "31")
                .value("COST", "2026-10-01", "7")
                .store();
        target(account);
        String lost = Measurements.newAccount();
        Measurements.about(lost)
                .weighted("SATISFACTION_SCORE", "2026-10-01", "4.2", 3)
                .store();
        List<String> standings = standings(account);
        Kept before = kept(account);
        Kept beforeOfLost = kept(lost);

        run("UPDATE account_standing SET worst = 'ACHIEVED', health = 1 WHERE account = ?", account);
        run("""
                UPDATE kpi_standing SET status = 'MISSED', value = 1, merit = 1, period_start = '2020-01-01', until = '2999-01-01',
                    trailing_year = CASE code WHEN 'REVENUE' THEN 1 END
                WHERE subject = ?
                """, account);
        run("DELETE FROM account_standing WHERE account = ?", lost);
        run("DELETE FROM kpi_standing WHERE subject = ?", lost);
        assertThat(standings(account)).isNotEqualTo(standings);

        Rebuilding.everything();

        assertThat(standings(account)).isEqualTo(standings);
        assertThat(kept(account)).isEqualTo(before);
        assertThat(kept(lost)).isEqualTo(beforeOfLost);
        assertTrueOf(account);
    }

    private interface Row {
        Measurements of(Measurements measurements);
    }

    /** A recording about many accounts, in that order. */
    private record Recording(List<String> accounts) {
        void each(Row row) {
            Measurements measurements = Measurements.about(accounts.getFirst());
            for (String account : accounts) {
                row.of(measurements.andAbout(account));
            }
            measurements.store();
        }
    }

    private static Recording all(List<String> accounts) {
        return new Recording(accounts);
    }

    private void assertTrueOf(String account) throws SQLException {
        Client.Answer told = Accounts.read(account, "scorecard { status } health { score }");
        Kept kept = kept(account);
        assertThat(kept.worst()).isEqualTo(told.string("data._entities[0].scorecard.status"));
        BigDecimal health = kept.health();
        assertThat(
                        health == null
                                ? null
                                : health.setScale(0, RoundingMode.HALF_EVEN).intValueExact())
                .isEqualTo(told.value("data._entities[0].health.score"));
    }

    private Kept keptNow(String account) {
        try {
            return kept(account);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Kept kept(String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT worst, health FROM account_standing WHERE account = ?")) {
            query.setObject(1, key(account));
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return new Kept(row.getString("worst"), row.getBigDecimal("health"));
        }
    }

    private List<String> standings(String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT (to_jsonb(s) - 'changed_at' - 'earlier_status')::text AS row FROM kpi_standing s WHERE subject = ? ORDER BY code")) {
            query.setObject(1, key(account));
            ResultSet rows = query.executeQuery();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString("row"));
            }
            return found;
        }
    }

    private void run(String sql, String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key(account));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static UUID key(String account) {
        return GlobalId.parseUuid("KeyAccount", account).orElseThrow();
    }

    private static void target(String account) {
        assertThat(Client.manager().query("""
                mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "REVENUE", baseline: "0", value: "1000",
                    startsOn: "2026-01-01", dueOn: "2026-12-31" }) { errors { ... on UserError { message } } } }
                """.formatted(account)).ok().list("data.setKpiTarget.errors"))
                .isEmpty();
    }
}
