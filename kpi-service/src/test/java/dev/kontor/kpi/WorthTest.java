package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Shares, scores and concentration as clients see them. A share says something about all accounts, so each test has years
 * of its own, in which nobody else has revenue.
 */
@QuarkusTest
@RunningService
class WorthTest {

    private static final String SHARE =
            "revenueShare { percent rank isConcentrationRisk } score { total revenue suggestedTier }";

    @AfterEach
    void backToToday() {
        Rebuilding.backToToday();
    }

    @Test
    void sharesAreOfTheTwelveLatestClosedMonths() {
        TestClock.set(Instant.parse("2140-03-15T09:00:00Z"));
        String large = Measurements.newAccount();
        String middle = Measurements.newAccount();
        String same = Measurements.newAccount();
        String nothing = Measurements.newAccount();
        String unmeasured = Measurements.newAccount();
        Measurements.about(large)
                .value("REVENUE", "2139-02-28", "1000") // too old
                .segment("REVENUE", "2139-03-01", "300", "north")
                .segment("REVENUE", "2139-03-01", "200", "south")
                .value("REVENUE", "2140-02-01", "100")
                .value("REVENUE", "2140-03-01", "1100") // not over
                .store();
        Measurements.about(middle).value("REVENUE", "2139-12-01", "200").store();
        Measurements.about(same).value("REVENUE", "2140-01-01", "200").store();
        Measurements.about(nothing).value("REVENUE", "2140-01-01", "0").store();
        Measurements.about(unmeasured).value("COST", "2140-01-01", "5").store();
        List<String> accounts = List.of(large, middle, same, nothing, unmeasured, AccountsService.unknownId());

        // Of 600 + 200 + 200.
        assertThat(shares(accounts))
                .containsExactly(
                        share("60", 1, true),
                        share("20", 2, true),
                        share("20", 2, true),
                        share("0", 4, false),
                        null,
                        null);
        assertThat(concentration()).isEqualTo(concentration(4400, "60", "100", 2));

        // Half of what was the company's is an account's: nobody makes 80 %.
        Measurements.aboutCompany().value("REVENUE", "2139-06-01", "2100").store();
        assertThat(shares(accounts))
                .containsExactly(
                        share("28.571429", 1, true),
                        share("9.52381", 2, false), // 200 / 2100
                        share("9.52381", 2, false),
                        share("0", 4, false),
                        null,
                        null);
        // (600^2 + 2 * 200^2) / 2100^2 * 10000 = 997.7
        assertThat(concentration()).isEqualTo(concentration(998, "28.571429", "47.619048", null));

        // April: the large one's March of last year is gone, and this year's is there. Nobody has written anything.
        TestClock.set(Instant.parse("2140-04-01T00:00:00Z"));
        assertThat(shares(accounts).getFirst()).isEqualTo(share("57.142857", 1, true)); // 1200 / 2100

        // A correction counts at once, and what came before it does not.
        Measurements.about(middle).value("REVENUE", "2139-12-01", "2100").store();
        assertThat(shares(accounts).subList(0, 2))
                .containsExactly(share("34.285714", 2, true), share("60", 1, true)); // of 1200 + 2100 + 200

        List<Object> before = shares(accounts);
        Rebuilding.everything();
        assertThat(shares(accounts)).isEqualTo(before);
    }

    @Test
    void withoutRevenueThereIsNothingToShare() {
        TestClock.set(Instant.parse("2150-03-15T09:00:00Z"));
        String account = Measurements.newAccount();
        Measurements.about(account).value("REVENUE", "2150-01-01", "0").store();

        assertThat(shares(List.of(account))).containsExactly((Object) null);
        assertThat(concentration()).isNull();
    }

    @Test
    void whoIsRatedHasAScore() {
        TestClock.set(Instant.parse("2160-03-15T09:00:00Z"));
        AccountsService.Account draft = AccountsService.draft();
        String account = AccountsService.create(draft);
        String other = Measurements.newAccount();
        Measurements.about(account).value("REVENUE", "2160-01-01", "12").store();
        Measurements.about(other).value("REVENUE", "2160-01-01", "88").store();
        assertThat(score(account)).isNull();

        AccountsService.change(draft.rated(80, 60, 40));
        await().until(() -> score(account) != null);

        // 5 * 12 % = 60; (40 * 60 + 25 * 80 + 20 * 60 + 15 * 40) / 100
        assertThat(score(account)).isEqualTo(Map.of("total", 62, "revenue", 60, "suggestedTier", "KEY"));
        assertThat(score(other)).isNull();
    }

    private static @Nullable Object score(String account) {
        return Accounts.read(account, SHARE).value("data._entities[0].score");
    }

    private static List<Object> shares(List<String> accounts) {
        return Accounts.read(accounts, SHARE, "").list("data._entities.revenueShare");
    }

    private static Map<String, Object> share(String percent, int rank, boolean isRisk) {
        return Map.of("percent", percent, "rank", rank, "isConcentrationRisk", isRisk);
    }

    private static @Nullable Object concentration() {
        return Client.manager()
                .query("{ company { concentration { hhi top1 top5 paretoCount } } }")
                .ok()
                .value("data.company.concentration");
    }

    private static Map<String, Object> concentration(int hhi, String top1, String top5, @Nullable Integer pareto) {
        Map<String, Object> expected = new HashMap<>(Map.of("hhi", hhi, "top1", top1, "top5", top5));
        expected.put("paretoCount", pareto);
        return expected;
    }
}
