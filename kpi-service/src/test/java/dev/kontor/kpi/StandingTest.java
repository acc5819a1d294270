package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.kpi.standing.application.StandingDays;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many KPIs stand is kept with each write, and is what each of them says of itself. */
@QuarkusTest
@RunningService
class StandingTest {

    private static final String SCORECARD = """
            scorecard { status counts { status count } attention { definition { code } status } }
            kpis(first: 100) { edges { node { definition { code } status } } }
            """;

    @Inject
    StandingDays days;

    @Inject
    Vertx vertx;

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void countsWhatEveryKpiSaysOfItself() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .value("REVENUE", "2026-09-01", "100")
                .value("REVENUE", "2026-10-01", "150")
                .value("COST", "2026-10-01", "90")
                .ratio("CSAT", "2026-10-01", "60", "100")
                .store();
        target(account, "REVENUE", "100", "140", "2026-01-01", "2026-12-31");
        target(account, "CSAT", "50", "90", "2026-01-01", "2026-12-31");

        Client.Answer answer = Accounts.read(account, SCORECARD);

        // REVENUE is beyond 140. CSAT has come a quarter of the way where five sixths are expected. COST and what
        // follows from revenue and cost have no target.
        assertThat(answer.string("data._entities[0].scorecard.status")).isEqualTo("OFF_TRACK");
        assertThat(answer.list("data._entities[0].scorecard.attention"))
                .containsExactly(Map.of("definition", Map.of("code", "CSAT"), "status", "OFF_TRACK"));
        assertThat(counts(answer)).isEqualTo(countsOfKpis(answer)).containsEntry("ACHIEVED", 1);
    }

    @Test
    void countsWhatIsComputedByADefinitionThatCameLater() {
        String account = Measurements.newAccount();
        String input = Definitions.created(Map.of());
        Measurements.about(account).value(input, "2026-10-01", "5").store();

        Definitions.created(Map.of("formula", input + " * 2"));

        await().untilAsserted(() -> assertThat(counts(Accounts.read(account, SCORECARD)))
                .containsEntry("NO_TARGET", 2)
                .doesNotContainKey("NO_DATA"));
    }

    @Test
    void isNullWithoutAnyKpi() {
        assertThat(Accounts.read(Measurements.newAccount(), SCORECARD).value("data._entities[0].scorecard"))
                .isNull();
    }

    @Test
    void namesTheThreeWorst() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .value("REVENUE", "2026-10-01", "110")
                .value("COST", "2026-10-01", "150")
                .ratio("CSAT", "2026-10-01", "60", "100")
                .weighted("SATISFACTION_SCORE", "2026-10-01", "2", 10)
                .store();
        target(account, "REVENUE", "100", "140", "2026-01-01", "2026-12-31"); // OFF_TRACK
        target(account, "COST", "100", "200", "2025-01-01", "2025-12-31"); // MISSED
        target(account, "CSAT", "0", "70", "2026-01-01", "2026-12-31"); // 0.857 where 0.832 is expected
        target(account, "SATISFACTION_SCORE", "1", "2.25", "2026-01-01", "2026-12-31"); // 0.8: AT_RISK

        Client.Answer answer = Accounts.read(account, SCORECARD);

        assertThat(answer.list("data._entities[0].scorecard.attention.definition.code"))
                .containsExactly("COST", "REVENUE", "SATISFACTION_SCORE");
        assertThat(answer.list("data._entities[0].scorecard.counts.status").subList(0, 4))
                .containsExactly("MISSED", "OFF_TRACK", "AT_RISK", "ON_TRACK");
    }

    @Test
    void changesWhenADayPassesThoughNobodyWrites() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .value("REVENUE", "2026-10-01", "110")
                .value("REVENUE", "2026-11-01", "141") // closes with the month
                .store();
        target(account, "REVENUE", "100", "140", "2026-01-01", "2026-12-31");
        assertThat(status(account)).isEqualTo("OFF_TRACK");

        TestClock.set(Instant.parse("2026-12-01T00:00:01Z"));
        assertThat(status(account)).isEqualTo("ACHIEVED");

        TestClock.set(Instant.parse("2026-12-31T23:00:00Z"));
        Measurements.about(account).value("REVENUE", "2026-11-01", "120").store();
        assertThat(status(account)).isEqualTo("OFF_TRACK");

        TestClock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(status(account)).isEqualTo("MISSED");
    }

    /** All wait for the same, and each goes on where they were: what belongs to a request is found by its context. */
    @Test
    void whoWaitsForADayToBeWorkedOutGoesOnWhereTheyWere() throws Exception {
        Measurements.about(Measurements.newAccount())
                .value("REVENUE", "2026-11-01", "1") // closes with the month
                .store();
        TestClock.set(Instant.parse("2026-12-01T00:00:01Z"));

        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            CompletableFuture<Boolean> isWhereItWas = new CompletableFuture<>();
            waiting.add(isWhereItWas);
            own.runOnContext(_ -> days.caughtUp()
                    .subscribe()
                    .with(
                            _ -> isWhereItWas.complete(own.equals(Vertx.currentContext())),
                            isWhereItWas::completeExceptionally));
        }

        for (CompletableFuture<Boolean> isWhereItWas : waiting) {
            assertThat(isWhereItWas.get(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Two who write about different inputs of one formula must not each miss the other's. */
    @Test
    void isTrueAfterSimultaneousWritesOfInputs() throws Exception {
        for (int round = 0; round < 10; round++) {
            String account = Measurements.newAccount();
            target(account, "PROFITABILITY", "0", "50", "2026-01-01", "2026-12-31");
            List<Future<?>> writers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                writers.add(threads.submit(() -> Measurements.about(account)
                        .value("REVENUE", "2026-10-01", "100")
                        .store()));
                writers.add(threads.submit(() -> Measurements.about(account)
                        .value("COST", "2026-10-01", "20")
                        .store()));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }

            Client.Answer answer = Accounts.read(account, SCORECARD);
            assertThat(counts(answer)).isEqualTo(countsOfKpis(answer)).containsEntry("ACHIEVED", 1);
        }
    }

    private static String status(String account) {
        Client.Answer answer = Accounts.read(account, "kpi(code: \"REVENUE\") { status }" + SCORECARD);
        assertThat(counts(answer)).isEqualTo(countsOfKpis(answer));
        return answer.string("data._entities[0].kpi.status");
    }

    private static Map<String, Integer> counts(Client.Answer answer) {
        Map<String, Integer> counts = new TreeMap<>();
        answer.<Map<String, Object>>list("data._entities[0].scorecard.counts")
                .forEach(count -> counts.put((String) count.get("status"), (Integer) count.get("count")));
        return counts;
    }

    private static Map<String, Integer> countsOfKpis(Client.Answer answer) {
        Map<String, Integer> counts = new TreeMap<>();
        answer.<String>list("data._entities[0].kpis.edges.node.status")
                .forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }

    private static void target(
            String account, String code, String baseline, String value, String startsOn, String dueOn) {
        Client.Answer answer = Client.manager()
                .query("""
                mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "%s", baseline: "%s", value: "%s",
                    startsOn: "%s", dueOn: "%s" }) { errors { __typename ... on UserError { message } } } }
                """.formatted(account, code, baseline, value, startsOn, dueOn))
                .ok();
        assertThat(answer.list("data.setKpiTarget.errors")).isEmpty();
    }
}
