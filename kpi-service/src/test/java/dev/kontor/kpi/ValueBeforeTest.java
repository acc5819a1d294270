package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.relay.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept as the value of thirty days before is what was current then, by what is known now. */
@QuarkusTest
@RunningService
class ValueBeforeTest {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private static final String[] CODES = {"REVENUE", "COST", "PROFITABILITY", "REVENUE_GROWTH_MOM", "DEFECT_FREE_SHARE"
    };

    @Inject
    DataSource database;

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWhatWasCurrentThen(long seed) throws Exception {
        String account = withHistory(new Random(seed));

        for (int day : new int[] {0, 1, 15, 20, 45}) {
            Instant now = TestClock.NOW.plus(Duration.ofDays(day));
            for (String code : CODES) {
                Instant before = now.minus(THIRTY_DAYS);
                TestClock.set(before);
                String then = current(account, code);
                TestClock.set(now);
                Accounts.read(account, "scorecard { status }"); // which waits for the day to be worked out
                assertThat(kept(account, code, LocalDate.ofInstant(before, ZoneOffset.UTC)))
                        .as("%s of %s, day %s", code, seed, day)
                        .isEqualTo(then);
            }
        }
    }

    /** Gaps of all lengths, before and after the day that counts. */
    private static String withHistory(Random random) {
        String account = Measurements.newAccount();
        Measurements measurements = Measurements.about(account);
        int density = 1 + random.nextInt(20);
        for (String code : new String[] {"REVENUE", "COST"}) {
            for (int month = 0; month < 40; month++) {
                if (random.nextInt(density) == 0) {
                    measurements.value(
                            code,
                            LocalDate.of(2026, 11, 1).minusMonths(month).toString(),
                            String.valueOf(100 + random.nextInt(900)));
                }
            }
        }
        for (int day = 0; day < 300; day++) {
            if (random.nextInt(4 * density) == 0) {
                measurements.ratio(
                        "DEFECT_FREE_SHARE",
                        LocalDate.of(2026, 11, 16).minusDays(day).toString(),
                        String.valueOf(random.nextInt(100)),
                        "100");
            }
        }
        measurements.value("COST", "2023-01-01", "1").store(); // one at least
        return account;
    }

    private static @Nullable String current(String account, String code) {
        return Accounts.read(account, "kpi(code: \"%s\") { current { value } }".formatted(code))
                .string("data._entities[0].kpi.current.value");
    }

    private @Nullable String kept(String account, String code, LocalDate before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT p.value FROM kpi_standing s, jsonb_each_text(s.past) p
                        WHERE s.subject = ? AND s.code = ? AND p.key <= ?
                        ORDER BY p.key DESC LIMIT 1
                        """)) {
            statement.setObject(1, GlobalId.parseUuid("KeyAccount", account).orElseThrow());
            statement.setString(2, code);
            statement.setString(3, before.toString());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
