package dev.kontor.kpi;

import static dev.kontor.kpi.Measurements.about;
import static dev.kontor.kpi.Measurements.aboutCompany;
import static dev.kontor.kpi.Measurements.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.relay.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RunningService
class RecordingTest {

    private static final String RESULT = "data.recordMeasurements.";

    @Inject
    DataSource database;

    @Test
    void goodRowsAreKeptEvenWhenOthersAreBad() {
        String account = newAccount();
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Object> subject = Map.of("accountId", account);
        rows.add(Map.of("subject", subject, "code", "REVENUE", "periodOn", "2026-10-05", "value", "1"));
        rows.add(Map.of("subject", subject, "code", "NO_SUCH_KPI", "periodOn", "2026-10-05", "value", "1"));
        rows.add(Map.of("subject", subject, "code", "PROFITABILITY", "periodOn", "2026-10-05", "value", "1"));
        rows.add(Map.of("subject", subject, "code", "REVENUE", "periodOn", "2026-11-17", "value", "1"));
        rows.add(Map.of("subject", subject, "code", "RETENTION", "periodOn", "2026-10-05", "value", "1"));
        rows.add(Map.of("subject", subject, "code", "CSAT", "periodOn", "2026-10-05", "value", "90"));
        rows.add(Map.of("subject", subject, "code", "SATISFACTION_SCORE", "periodOn", "2026-10-05", "value", "4"));
        rows.add(Map.of(
                "subject", subject, "code", "GUEST_RATING", "periodOn", "2026-10-05", "value", "6", "sampleSize", 3));
        rows.add(Map.of(
                "subject", subject, "code", "REVENUE", "periodOn", "2026-10-05", "value", "1", "segment", "a\u0000b"));
        rows.add(Map.of("subject", Map.of("accountId", "x"), "code", "COST", "periodOn", "2026-10-05", "value", "1"));
        rows.add(Map.of("subject", Map.of("company", false), "code", "COST", "periodOn", "2026-10-05", "value", "1"));
        rows.add(Map.of("subject", subject, "code", "COST", "periodOn", "2026-10-05", "value", "2"));
        rows.add(Map.of(
                "subject", subject, "code", "REVENUE", "periodOn", "2026-10-05", "value", "1", "segment", "a\u202Eb"));

        Client.Answer answer = Client.manager()
                .query(Measurements.RECORD, Map.of("input", Measurements.input(newKey(), rows)))
                .ok();

        assertThat(answer.json().getInt(RESULT + "recorded")).isEqualTo(2);
        assertThat(answer.list(RESULT + "kpis.definition.code")).containsExactly("REVENUE", "COST");
        assertThat(answer.list(RESULT + "errors.rule"))
                .containsExactly(
                        null,
                        "KPI_DERIVED",
                        "PERIOD_IN_FUTURE",
                        "SCOPE_MISMATCH",
                        "NUMERATOR_REQUIRED",
                        "SAMPLE_SIZE_REQUIRED",
                        "VALUE_OUT_OF_BOUNDS",
                        "SEGMENT_MALFORMED",
                        null,
                        "SUBJECT_NOT_ONE",
                        "SEGMENT_MALFORMED");
        assertThat(answer.list(RESULT + "errors.__typename").get(0)).isEqualTo("NotFoundError");
        assertThat(answer.list(RESULT + "errors.__typename").get(8)).isEqualTo("NotFoundError");
        assertThat(answer.list(RESULT + "errors.path").get(0)).isEqualTo(List.of("input", "measurements", "1", "code"));
        assertThat(answer.list(RESULT + "errors.path").get(8))
                .isEqualTo(List.of("input", "measurements", "9", "subject", "accountId"));
        assertThat(answer.<String>list(RESULT + "errors.message"))
                .doesNotContainNull()
                .doesNotContain("");
    }

    @Test
    void repeatingAKeyGivesTheFirstResultAndChangesNothing() throws SQLException {
        String account = newAccount();
        String key = newKey();
        Measurements rows =
                about(account).value("REVENUE", "2026-10-01", "10.50").value("CSAT", "2026-10-01", "1");

        Client.Answer first = rows.record(Client.manager(), key).ok();
        Client.Answer second = rows.record(Client.manager(), key).ok();
        Client.Answer sameNumber = about(account)
                .value("REVENUE", "2026-10-01", "10.5")
                .value("CSAT", "2026-10-01", "1")
                .record(Client.manager(), key)
                .ok();

        assertThat(second.json().<Object>get()).isEqualTo(first.json().get());
        assertThat(sameNumber.json().<Object>get()).isEqualTo(first.json().get());
        assertThat(first.json().getInt(RESULT + "recorded")).isEqualTo(1);
        assertThat(first.list(RESULT + "errors")).hasSize(1);
        assertThat(history(account)).hasSize(1);
    }

    @Test
    void aKeyIsGoodForOneRecordingOfOneCaller() throws SQLException {
        String account = newAccount();
        String key = newKey();
        about(account)
                .value("REVENUE", "2026-10-01", "10")
                .record(Client.manager(), key)
                .ok();

        Client.Answer other = about(account)
                .value("REVENUE", "2026-10-01", "11")
                .record(Client.manager(), key)
                .ok();
        assertThat(other.json().getInt(RESULT + "recorded")).isZero();
        assertThat(other.list(RESULT + "errors.rule")).containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.list(RESULT + "errors.path").getFirst()).isEqualTo(List.of("input", "idempotencyKey"));

        Client director = Client.as("director", "kpis:read", "kpis:write");
        assertThat(about(account)
                        .value("REVENUE", "2026-10-01", "11")
                        .record(director, key)
                        .ok()
                        .json()
                        .getInt(RESULT + "recorded"))
                .isEqualTo(1);
        assertThat(history(account)).hasSize(2);
    }

    @Test
    void aPeriodMeasuredAgainIsSupersededAndStaysReadable() throws SQLException {
        String account = newAccount();
        about(account).value("REVENUE", "2026-10-01", "10").store();
        about(account)
                .value("REVENUE", "2026-10-31", "20")
                .value("REVENUE", "2026-10-15", "30")
                .store();

        assertThat(currentValue(account, "REVENUE")).isEqualTo("30");
        assertThat(history(account))
                .containsExactly(
                        "10 of test by manager, superseded by 20",
                        "20 of test by manager, superseded by 30",
                        "30 of test by manager, in force");
    }

    @Test
    void segmentsStandBesideEachOtherAndRollUp() throws SQLException {
        String account = newAccount();
        about(account)
                .segment("REVENUE", "2026-10-01", "10", "north")
                .segment("REVENUE", "2026-10-01", "20", "south")
                .value("REVENUE", "2026-10-01", "5")
                .store();
        about(account).segment("REVENUE", "2026-10-01", "11", "north").store();

        assertThat(currentValue(account, "REVENUE")).isEqualTo("36");
        assertThat(history(account)).hasSize(4);
    }

    @Test
    void aRecordingIsBounded() {
        List<Map<String, Object>> rows = Collections.nCopies(
                501,
                Map.of("subject", Map.of("company", true), "code", "COST", "periodOn", "2020-01-01", "value", "1"));

        assertThat(rules(newKey(), rows)).containsExactly("TOO_MANY_MEASUREMENTS");
        assertThat(rules(" ", rows.subList(0, 1))).containsExactly("IDEMPOTENCY_KEY_BLANK");
        assertThat(rules("k".repeat(201), rows.subList(0, 1))).containsExactly("IDEMPOTENCY_KEY_TOO_LONG");
        assertThat(rules(newKey(), rows.subList(0, 500))).isEmpty();
        assertThat(rules(newKey(), List.of())).isEmpty();
    }

    @Test
    void whatIsNoNumberOrDateNeverReachesAResolver() {
        for (String broken : List.of("\"1e9\"", "\"\"", "1.5", "\"NaN\"")) {
            Client.Answer answer = Client.manager().query("""
                    mutation { recordMeasurements(input: { source: "s", idempotencyKey: "k", measurements: [
                      { subject: { company: true }, code: "COST", periodOn: "2026-10-01", value: %s }
                    ] }) { recorded } }
                    """.formatted(broken));
            assertThat(answer.list("errors")).as(broken).isNotEmpty();
            assertThat(answer.value("data")).as(broken).isNull();
        }
    }

    @Test
    void writersOfTheSameKpisAtOnceNeitherDeadlockNorLoseHistory() throws Exception {
        String one = newAccount();
        String other = newAccount();
        int writers = 8;
        List<Thread> threads = new ArrayList<>();
        List<Integer> recorded = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < writers; i++) {
            int writer = i;
            threads.add(Thread.ofVirtual().start(() -> {
                String first = writer % 2 == 0 ? one : other;
                String second = writer % 2 == 0 ? other : one;
                for (String account : List.of(first, second, first)) {
                    Measurements rows = about(account);
                    for (int month = 1; month <= 9; month++) {
                        // Half of them in the other order, which is what deadlocks are made of.
                        int at = writer % 2 == 0 ? month : 10 - month;
                        rows.value("REVENUE", "2026-0%d-01".formatted(at), String.valueOf(writer));
                        rows.value("COST", "2026-0%d-01".formatted(at), String.valueOf(writer));
                    }
                    recorded.add(rows.record(Client.manager()).ok().json().getInt(RESULT + "recorded"));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(recorded).hasSize(writers * 3).containsOnly(18);
        assertThat(history(one).size() + history(other).size()).isEqualTo(writers * 3 * 18);
        assertThat(history(one)).filteredOn(row -> row.endsWith("in force")).hasSize(18);
    }

    @Test
    void derivedKpisFollowFromWhatWasRecorded() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-10-01", "300")
                .value("COST", "2026-10-01", "200")
                .value("CONSULTANTS", "2026-10-01", "7")
                .store();
        // 100·(300−200)/300 = 33.333333; 300/7 = 42.857143
        assertThat(currentValue(account, "PROFITABILITY")).isEqualTo("33.333333");
        assertThat(currentValue(account, "REVENUE_PER_CONSULTANT")).isEqualTo("42.857143");
    }

    @Test
    void theCompanyIsASubjectToo() {
        aboutCompany().ratio("RETENTION", "2026-07-01", "45", "50").store();

        assertThat(Client.manager()
                        .query("{ company { kpi(code: \"RETENTION\") { current { value periodEnd } } } }")
                        .ok()
                        .value("data.company.kpi.current"))
                .isEqualTo(Map.of("value", "90", "periodEnd", "2026-09-30"));
    }

    private static List<String> rules(String key, List<Map<String, Object>> rows) {
        return Client.manager()
                .query(Measurements.RECORD, Map.of("input", Measurements.input(key, rows)))
                .ok()
                .list(RESULT + "errors.rule");
    }

    private static String currentValue(String account, String code) {
        return Accounts.read(account, "kpi(code: \"%s\") { current { value } }".formatted(code))
                .string("data._entities[0].kpi.current.value");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** All rows about an account, oldest first: who recorded what from where, and what took its place. */
    private List<String> history(String account) throws SQLException {
        UUID key = GlobalId.parseUuid("KeyAccount", account).orElseThrow();
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT m.value, m.source, m.actor, next.value AS next, m.superseded_at = 'infinity' AS in_force
                        FROM measurement m LEFT JOIN measurement next ON next.id = m.superseded_by
                        WHERE m.subject = ? ORDER BY m.id
                        """)) {
            statement.setObject(1, key);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    String fate =
                            found.getBoolean("in_force") ? "in force" : "superseded by " + found.getString("next");
                    rows.add("%s of %s by %s, %s"
                            .formatted(
                                    found.getBigDecimal("value").toPlainString(),
                                    found.getString("source"),
                                    found.getString("actor"),
                                    fate));
                }
            }
        }
        return rows;
    }
}
