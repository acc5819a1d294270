package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Health as clients see it. In the model of the tier GROWTH, which accounts have here, CSAT weighs 25 (from 50 to 90),
 * SATISFACTION_SCORE 25 (from 3 to 5), and REVENUE_GROWTH_MOM 50 (from -10 to 10).
 */
@QuarkusTest
@RunningService
class HealthTest {

    private static final String HEALTH = """
            health { score band delta30d confidence components { kpi { id definition { code } status } weight score } }
            """;

    /** October 17, thirty days before the tests' today, lies after it. */
    private static final Instant EARLIER = Instant.parse("2026-10-10T09:00:00Z");

    @Inject
    DataSource database;

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void isTheWeightedMeanOfWhatIsMeasured() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .ratio("CSAT", "2026-10-01", "86", "100") // 100 * 36 / 40 = 90
                .value("REVENUE", "2026-09-01", "100")
                .value("REVENUE", "2026-10-01", "105") // 5 %: 100 * 15 / 20 = 75
                .store();

        Client.Answer answer = Accounts.read(account, HEALTH);

        // (25 * 90 + 50 * 75) / 75 = 80, of 75 of 100
        Map<String, Object> health = answer.json().getMap("data._entities[0].health");
        assertThat(health)
                .containsEntry("score", 80)
                .containsEntry("band", "HEALTHY")
                .containsEntry("confidence", 0.75f)
                .containsEntry("delta30d", null);
        assertThat(answer.list("data._entities[0].health.components.kpi.definition.code"))
                .containsExactly("CSAT", "REVENUE_GROWTH_MOM", "SATISFACTION_SCORE");
        assertThat(answer.list("data._entities[0].health.components.kpi.status"))
                .containsExactly("NO_TARGET", "NO_TARGET", "NO_DATA");
        assertThat(answer.list("data._entities[0].health.components.weight")).containsExactly(25f, 50f, 25f);
        assertThat(answer.list("data._entities[0].health.components.score")).containsExactly(90, 75, null);
    }

    @Test
    void isNullWithoutData() {
        String measuredOtherwise = Measurements.newAccount();
        Measurements.about(measuredOtherwise).value("COST", "2026-10-01", "1").store();
        // Growth needs a month before.
        String firstMonth = Measurements.newAccount();
        Measurements.about(firstMonth).value("REVENUE", "2026-10-01", "1").store();

        Client.Answer answer = Accounts.read(
                List.of(Measurements.newAccount(), AccountsService.unknownId(), measuredOtherwise, firstMonth),
                "health { score }",
                "");

        assertThat(answer.list("data._entities.health")).hasSize(4).containsOnlyNulls();
    }

    @Test
    void isComparedWithThirtyDaysBeforeByWhatIsKnownNow() {
        TestClock.set(EARLIER);
        String account = Measurements.newAccount();
        Measurements.about(account)
                .ratio("CSAT", "2026-09-01", "70", "100") // 50
                .value("REVENUE", "2026-08-01", "100")
                .value("REVENUE", "2026-09-01", "100") // 0 %: 50
                .store();

        TestClock.set(TestClock.NOW);
        Measurements.about(account)
                .ratio("CSAT", "2026-09-01", "50", "100") // a correction: 0
                .ratio("CSAT", "2026-10-01", "86", "100") // 90
                .value("REVENUE", "2026-10-01", "105") // 75
                .store();

        Client.Answer answer = Accounts.read(account, HEALTH);

        // 80 as above, and (25 * 0 + 50 * 50) / 75 = 33.33
        assertThat(answer.value("data._entities[0].health.score")).isEqualTo(80);
        assertThat(answer.value("data._entities[0].health.delta30d")).isEqualTo(47);
    }

    @Test
    void theDayThatItIsComparedWithMovesOnThoughNobodyWrites() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .ratio("CSAT", "2025-01-01", "62", "100") // 30, and then nothing for a long time
                .ratio("CSAT", "2026-10-01", "86", "100") // 90
                .store();
        assertThat(delta(account)).isEqualTo(60);

        TestClock.set(Instant.parse("2026-11-30T23:59:59Z"));
        assertThat(delta(account)).isEqualTo(60);

        TestClock.set(Instant.parse("2026-12-01T00:00:01Z")); // thirty days after October was over
        assertThat(delta(account)).isZero();
    }

    @Test
    void canFall() {
        TestClock.set(EARLIER);
        String account = Measurements.newAccount();
        Measurements.about(account)
                .weighted("SATISFACTION_SCORE", "2026-09-01", "4.5", 10)
                .store(); // 75

        TestClock.set(TestClock.NOW);
        Measurements.about(account)
                .weighted("SATISFACTION_SCORE", "2026-10-01", "3.1", 10)
                .store(); // 5

        Client.Answer answer = Accounts.read(account, HEALTH);

        assertThat(answer.value("data._entities[0].health.score")).isEqualTo(5);
        assertThat(answer.value("data._entities[0].health.band")).isEqualTo("CRITICAL");
        assertThat(answer.value("data._entities[0].health.delta30d")).isEqualTo(-70);
    }

    @Test
    void isJudgedByTheModelOfTheTier() {
        AccountsService.Account draft = AccountsService.draft();
        String account = AccountsService.create(draft);
        Measurements.about(account)
                .ratio("CSAT", "2026-10-01", "86", "100") // of KEY as well 90
                .value("REVENUE", "2026-09-01", "100")
                .value("REVENUE", "2026-10-01", "100") // 50
                .value("COST", "2026-10-01", "70") // 30 %, which counts from KEY on: 75
                .store();
        assertThat(score(account)).isEqualTo(63); // (25 * 90 + 50 * 50) / 75 = 63.33

        AccountsService.change(draft.ofTier("KEY"));

        // (30 * 90 + 25 * 50 + 20 * 75) / 75 = 72.67
        await().until(() -> score(account) == 73);
    }

    @Test
    void changesWhenAPeriodClosesThoughNobodyWrites() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .ratio("CSAT", "2026-10-01", "90", "100")
                .ratio("CSAT", "2026-11-01", "70", "100")
                .store();
        assertThat(score(account)).isEqualTo(100);

        TestClock.set(Instant.parse("2026-12-01T00:00:01Z"));

        assertThat(score(account)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'GOLD', 'CSAT', 1, 0, 1                   | health_model_tier_known
            'KEY', 'NONSENSE', 1, 0, 1                | health_model_of_definition
            'KEY', 'COST', 0, 0, 1                    | health_model_weight_bounded
            'KEY', 'COST', 'NaN', 0, 1                | health_model_weight_bounded
            'KEY', 'COST', 1, 'infinity', 1           | health_model_floor_bounded
            'KEY', 'COST', 1, 0, 'NaN'                | health_model_ceiling_bounded
            'KEY', 'COST', 1, 5, 5.0                  | health_model_has_a_span
            'KEY', 'CSAT', 1, 0, 1                    | health_model_component_once
            """, quoteCharacter = '"')
    void theDatabaseTakesNoModelThatCannotBeApplied(String row, String constraint) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO health_model VALUES (%s)".formatted(row)))
                    .hasMessageContaining(constraint);
        }
    }

    private static int delta(String account) {
        return Accounts.read(account, HEALTH).json().getInt("data._entities[0].health.delta30d");
    }

    private static int score(String account) {
        return Accounts.read(account, "health { score }").json().getInt("data._entities[0].health.score");
    }
}
