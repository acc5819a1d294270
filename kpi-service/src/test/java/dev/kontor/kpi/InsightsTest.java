package dev.kontor.kpi;

import static dev.kontor.kpi.Measurements.about;
import static dev.kontor.kpi.Measurements.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The segments, revisions, forecast and benchmark of a KPI, as a client sees them. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class InsightsTest {

    private static final String KPI = "data._entities[0].kpi";

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void segmentsOfTheCurrentPeriodLargestFirst() {
        String account = newAccount();
        about(account)
                .segment("REVENUE", "2026-09-01", "900", "gone")
                .segment("REVENUE", "2026-10-01", "20", "north")
                .segment("REVENUE", "2026-10-01", "30", "south")
                .segment("REVENUE", "2026-10-01", "20", "east")
                .segment("REVENUE", "2026-11-01", "999", "under way")
                .value("REVENUE", "2026-10-01", "5")
                .segment("COST", "2026-10-01", "5", "north")
                .segment("COST", "2026-10-01", "40", "south")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") { current { value } segments { segment value { value formatted periodStart } } }
                profit: kpi(code: "PROFITABILITY") { segments { segment value { value } } }
                """);

        assertThat(answer.string(KPI + ".current.value")).isEqualTo("75");
        assertThat(answer.list(KPI + ".segments.segment")).containsExactly("south", "east", "north");
        assertThat(answer.list(KPI + ".segments.value.value")).containsExactly("30", "20", "20");
        assertThat(answer.string(KPI + ".segments[0].value.formatted")).isEqualTo("€30.00");
        assertThat(answer.list(KPI + ".segments.value.periodStart")).containsOnly("2026-10-01");
        // derived KPIs per segment: 100·(20−5)/20, 100·(30−40)/30; east has no cost
        assertThat(answer.list("data._entities[0].profit.segments"))
                .isEqualTo(List.of(
                        Map.of("segment", "north", "value", Map.of("value", "75")),
                        Map.of("segment", "south", "value", Map.of("value", "-33.333333"))));
    }

    @Test
    void withoutSegmentsThereAreNoneAndBeforeTheFirstMeasurementNull() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-10-01", "5")
                .value("COST", "2026-11-01", "5")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") { segments { segment } }
                cost: kpi(code: "COST") { segments { segment } }
                """);

        assertThat(answer.list(KPI + ".segments")).isEmpty();
        assertThat(answer.value("data._entities[0].cost.segments")).isNull();
    }

    @Test
    void theHundredLargestSegmentsAreTold() {
        String account = newAccount();
        Measurements measurements = about(account);
        for (int i = 1; i <= 101; i++) {
            measurements.segment("REVENUE", "2026-10-01", String.valueOf(i), "part " + i);
        }
        measurements.store();

        assertThat(Accounts.read(account, "kpi(code: \"REVENUE\") { segments { segment } }")
                        .list(KPI + ".segments.segment"))
                .hasSize(100)
                .startsWith("part 101", "part 100")
                .endsWith("part 2");
    }

    @Test
    void revisionsNeverGo() {
        String account = newAccount();
        TestClock.set(Instant.parse("2026-11-10T09:00:00Z"));
        about(account)
                .value("REVENUE", "2026-10-01", "100")
                .value("REVENUE", "2026-09-01", "1")
                .store();
        TestClock.set(Instant.parse("2026-11-12T09:00:00Z"));
        about(account)
                .value("REVENUE", "2026-10-31", "110")
                .segment("REVENUE", "2026-10-31", "7", "north")
                .store();
        TestClock.set(TestClock.NOW);
        about(account).value("REVENUE", "2026-10-15", "120.50").store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") {
                  revisions(periodOn: "2026-10-07") { segment value source actor recordedAt supersededAt }
                  north: revisions(periodOn: "2026-10-07", segment: "north") { value }
                  nowhere: revisions(periodOn: "2026-10-07", segment: "no\\u0000where") { value }
                  none: revisions(periodOn: "2026-08-07") { value }
                }
                then: kpi(code: "REVENUE", asOf: "2026-11-13") { revisions(periodOn: "2026-10-07") { value supersededAt } }
                """);

        assertThat(answer.<Map<String, Object>>list(KPI + ".revisions"))
                .extracting(revision -> revision.get("value"))
                .containsExactly("120.50", "7", "110", "100");
        assertThat(answer.<Map<String, Object>>list(KPI + ".revisions"))
                .extracting(revision -> revision.get("segment"))
                .containsExactly(null, "north", null, null);
        assertThat(answer.list(KPI + ".revisions.source")).containsOnly("test");
        assertThat(answer.list(KPI + ".revisions.actor")).containsOnly("manager");
        assertThat(answer.string(KPI + ".revisions[3].recordedAt")).startsWith("2026-11-10T09:00:00");
        assertThat(answer.string(KPI + ".revisions[3].supersededAt")).startsWith("2026-11-12T09:00:00");
        assertThat(answer.value(KPI + ".revisions[0].supersededAt")).isNull();
        assertThat(answer.list(KPI + ".north.value")).containsExactly("7");
        assertThat(answer.list(KPI + ".nowhere")).isEmpty();
        assertThat(answer.list(KPI + ".none")).isEmpty();
        // by what was known then, the second value was in force
        assertThat(answer.list("data._entities[0].then.revisions.value")).containsExactlyInAnyOrder("7", "110", "100");
        assertThat(answer.<Map<String, Object>>list("data._entities[0].then.revisions"))
                .filteredOn(revision -> "110".equals(revision.get("value")))
                .extracting(revision -> revision.get("supersededAt"))
                .containsOnlyNulls();
    }

    @Test
    void revisionsSayWhatRatiosAreMadeOfAndComputedKpisHaveNone() {
        String account = newAccount();
        about(account)
                .ratio("CSAT", "2026-10-01", "9", "10")
                .value("REVENUE", "2026-10-01", "5")
                .value("COST", "2026-10-01", "5")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "CSAT") { revisions(periodOn: "2026-10-07") { numerator denominator sampleSize } }
                profit: kpi(code: "PROFITABILITY") { revisions(periodOn: "2026-10-07") { value } }
                """);

        assertThat(answer.string(KPI + ".revisions[0].numerator")).isEqualTo("9");
        assertThat(answer.string(KPI + ".revisions[0].denominator")).isEqualTo("10");
        assertThat(answer.value(KPI + ".revisions[0].sampleSize")).isNull();
        assertThat(answer.value("data._entities[0].profit.revisions")).isNull();
    }

    @Test
    void revisionsAreBounded() {
        String account = newAccount();
        Measurements measurements = about(account);
        for (int i = 1; i <= 101; i++) {
            measurements.value("REVENUE", "2026-10-01", String.valueOf(i));
        }
        measurements.store();

        assertThat(Accounts.read(account, "kpi(code: \"REVENUE\") { revisions(periodOn: \"2026-10-07\") { value } }")
                        .list(KPI + ".revisions.value"))
                .hasSize(100)
                .startsWith("101", "100")
                .endsWith("2");
    }

    @Test
    void aForecastGoesToTheDueDate() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-07-01", "100")
                .value("REVENUE", "2026-08-01", "110")
                .value("REVENUE", "2026-09-01", "120")
                .value("REVENUE", "2026-10-01", "130")
                .value("REVENUE", "2026-11-01", "999")
                .store();
        String forecast = "kpi(code: \"REVENUE\") { forecast { on value low high probability } }";

        assertThat(Accounts.read(account, forecast).value(KPI + ".forecast")).isNull();

        setTarget(account, "2026-12-31");
        Client.Answer answer = Accounts.read(account, forecast);

        // a line without a spread: 10 more each month
        assertThat(answer.value(KPI + ".forecast"))
                .isEqualTo(
                        Map.of("on", "2026-12-31", "value", "150", "low", "150", "high", "150", "probability", 1.0f));

        TestClock.set(Instant.parse("2027-01-01T09:00:00Z"));
        assertThat(Accounts.read(account, forecast).value(KPI + ".forecast"))
                .as("past due")
                .isNull();
    }

    private static void setTarget(String account, String due) {
        Client.manager().query("""
                        mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "REVENUE", baseline: "100",
                            value: "150", startsOn: "2026-01-01", dueOn: "%s" }) { errors { __typename } } }
                        """.formatted(account, due)).ok();
    }

    @Test
    void aBenchmarkIsAmongPeersOfTheSameIndustry() {
        String industry = "Industry " + UUID.randomUUID();
        List<String> accounts = accounts(industry, 6);
        String stranger = newAccount();
        about(stranger).ratio("CSAT", "2026-10-01", "1", "10").store();
        // 50, 60, … 100 % in October; less before
        for (int i = 0; i < accounts.size(); i++) {
            about(accounts.get(i))
                    .ratio("CSAT", "2026-10-01", String.valueOf(5 + i), "10")
                    .ratio("CSAT", "2026-09-01", "1", "10")
                    .store();
        }

        Client.Answer answer = Accounts.read(
                accounts, "kpi(code: \"CSAT\") { benchmark(peers: SAME_INDUSTRY) { peers median percentile } }", "");

        // without itself the peers of 50 are 60 70 80 90 100, of 70: 50 60 80 90 100, of 100: 50 60 70 80 90
        assertThat(answer.list("data._entities.kpi.benchmark.peers")).containsOnly(5);
        assertThat(answer.list("data._entities.kpi.benchmark.median"))
                .containsExactly("80", "80", "80", "70", "70", "70");
        assertThat(answer.list("data._entities.kpi.benchmark.percentile")).containsExactly(0, 20, 40, 60, 80, 100);
    }

    @Test
    void derivedKpisAreComparedToo() {
        String industry = "Industry " + UUID.randomUUID();
        List<String> accounts = accounts(industry, 6);
        // growth of 10, 20, … 60 %
        for (int i = 1; i <= accounts.size(); i++) {
            about(accounts.get(i - 1))
                    .value("REVENUE", "2026-09-01", "100")
                    .value("REVENUE", "2026-10-01", String.valueOf(100 + 10 * i))
                    .store();
        }

        assertThat(Accounts.read(accounts.getFirst(), """
                        kpi(code: "REVENUE_GROWTH_MOM") { benchmark(peers: SAME_INDUSTRY) { peers median percentile } }
                        """).value(KPI + ".benchmark"))
                .isEqualTo(Map.of("peers", 5, "median", "40", "percentile", 0));
    }

    @Test
    void whoHasNoValueInTheSamePeriodIsNoPeer() {
        String industry = "Industry " + UUID.randomUUID();
        List<String> accounts = accounts(industry, 6);
        for (String account : accounts) {
            about(account).value("REVENUE", "2026-09-01", "7").store();
        }
        about(accounts.getFirst()).value("REVENUE", "2026-10-01", "9").store();
        String benchmark = "kpi(code: \"REVENUE\") { benchmark(peers: SAME_INDUSTRY) { peers percentile } }";

        // its October has no peers; the others' September has five
        assertThat(Accounts.read(accounts.get(0), benchmark).value(KPI + ".benchmark"))
                .isNull();
        assertThat(Accounts.read(accounts.get(1), benchmark).value(KPI + ".benchmark"))
                .isEqualTo(Map.of("peers", 5, "percentile", 50));
    }

    @Test
    void fewerThanFivePeersAreNoBenchmarkAndTheCompanyHasNone() {
        String industry = "Industry " + UUID.randomUUID();
        List<String> accounts = accounts(industry, 5);
        accounts.forEach(
                account -> about(account).value("REVENUE", "2026-10-01", "7").store());

        assertThat(Accounts.read(accounts.getFirst(), """
                        kpi(code: "REVENUE") { benchmark(peers: SAME_INDUSTRY) { peers } }
                        """).value(KPI + ".benchmark"))
                .isNull();
        Measurements.aboutCompany().value("REVENUE", "2026-10-01", "7").store();
        Client.Answer answer = Client.manager()
                .query(
                        "{ company { kpi(code: \"REVENUE\") { current { value } benchmark(peers: PORTFOLIO) { peers } } } }")
                .ok();
        assertThat(answer.string("data.company.kpi.current.value")).isEqualTo("7");
        assertThat(answer.value("data.company.kpi.benchmark")).isNull();
    }

    @Test
    void tiersAndThePortfolioAreGroupsToo() {
        // no other test has strategic accounts with ratings
        List<String> strategic = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            strategic.add(AccountsService.create(AccountsService.draft().ofTier("STRATEGIC")));
            about(strategic.get(i))
                    .weighted("GUEST_RATING", "2026-02-03", String.valueOf(1 + 0.5 * i), 3)
                    .store();
        }
        String key = AccountsService.create(AccountsService.draft().ofTier("KEY"));
        about(key).weighted("GUEST_RATING", "2026-02-03", "5", 3).store();

        Client.Answer answer = Accounts.read(strategic.getFirst(), """
                kpi(code: "GUEST_RATING") {
                  tier: benchmark { peers median percentile }
                  same: benchmark(peers: null) { peers median percentile }
                  all: benchmark(peers: PORTFOLIO) { peers median percentile }
                }
                """);

        // 1.5 2 2.5 3 3.5, and 5 of the account of another tier
        assertThat(answer.value(KPI + ".tier")).isEqualTo(Map.of("peers", 5, "median", "2.5", "percentile", 0));
        assertThat(answer.value(KPI + ".same")).isEqualTo(answer.value(KPI + ".tier"));
        assertThat(answer.value(KPI + ".all")).isEqualTo(Map.of("peers", 6, "median", "2.75", "percentile", 0));
    }

    @Test
    void aBenchmarkOfAnEarlierDayKnowsWhatWasKnownThen() {
        String industry = "Industry " + UUID.randomUUID();
        List<String> accounts = accounts(industry, 6);
        TestClock.set(Instant.parse("2026-11-10T09:00:00Z"));
        accounts.forEach(
                account -> about(account).value("REVENUE", "2026-10-01", "7").store());
        TestClock.set(TestClock.NOW);
        about(accounts.getLast()).value("REVENUE", "2026-10-01", "1").store();

        Client.Answer answer = Accounts.read(accounts.getFirst(), """
                kpi(code: "REVENUE") { benchmark(peers: SAME_INDUSTRY) { percentile } }
                then: kpi(code: "REVENUE", asOf: "2026-11-12") { benchmark(peers: SAME_INDUSTRY) { percentile } }
                """);

        // four ties and one that is worse now: 100·(4/2 + 1)/5
        assertThat(answer.value(KPI + ".benchmark.percentile")).isEqualTo(60);
        assertThat(answer.value("data._entities[0].then.benchmark.percentile")).isEqualTo(50);
    }

    private static List<String> accounts(String industry, int number) {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accounts.add(AccountsService.create(AccountsService.draft().ofIndustry(industry)));
        }
        return accounts;
    }
}
