package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portfolios as clients see them. Each test has a manager of its own, who is nobody's colleague. */
@QuarkusTest
@RunningService
class PortfolioTest {

    private static final String HEALTH = "{ health: true }";

    private final String manager = "manager-" + UUID.randomUUID();

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void aManagerSeesTheOwnAccountsAndALeadEveryones() {
        int before = count(lead());
        String first = create(draft());
        String second = create(draft());
        String foreign = AccountsService.create(AccountsService.draft().managedBy("colleague-of-" + manager));
        String nobodys = AccountsService.create(AccountsService.draft());
        await().until(() -> count(lead()) == before + 4);

        assertThat(ranked(own(), HEALTH)).containsExactlyInAnyOrder(first, second);
        assertThat(count(own())).isEqualTo(2);
        assertThat(ranked(Client.as("colleague-of-" + manager, "kpis:read"), HEALTH))
                .containsExactly(foreign);
        assertThat(ranked(lead(), HEALTH)).contains(first, second, foreign, nobodys);
        // What else one may do makes nobody a lead.
        assertThat(count(Client.as(manager, "kpis:read", "kpis:write", "accounts:write")))
                .isEqualTo(2);
        assertThat(count(Client.as("stranger-to-" + manager, "kpis:read"))).isZero();
    }

    @Test
    void pagesBothWaysWhileRanksTie() {
        String worst = satisfied("55"); // 12.5
        List<String> middle = List.of(satisfied("70"), satisfied("70"), satisfied("70")); // 50
        String best = satisfied("90"); // 100
        List<String> unknown = List.of(create(draft()), create(draft()));
        await().until(() -> count(own()) == 7);

        List<String> all = ranked(own(), HEALTH);
        assertThat(all.getFirst()).isEqualTo(worst);
        assertThat(all.subList(1, 4)).containsExactlyInAnyOrderElementsOf(middle);
        assertThat(all.get(4)).isEqualTo(best);
        assertThat(all.subList(5, 7)).containsExactlyInAnyOrderElementsOf(unknown);

        for (int size = 1; size <= 4; size++) {
            assertThat(forwards(size)).isEqualTo(all);
            assertThat(backwards(size)).isEqualTo(all);
        }
        // Between two cursors.
        String second = cursor(page(own(), HEALTH, "first: 2"), 1);
        String sixth = cursor(page(own(), HEALTH, "last: 2"), 0);
        Client.Answer between = page(own(), HEALTH, "first: 2, after: \"%s\", before: \"%s\"".formatted(second, sixth));
        assertThat(ids(between)).isEqualTo(all.subList(2, 4));
        assertThat(between.value("data.portfolio.accounts.pageInfo.hasNextPage"))
                .isEqualTo(true);
    }

    @Test
    void aCursorStaysTrueWhenAnAccountBeforeItChanges() {
        List<String> order = List.of(satisfied("55"), satisfied("60"), satisfied("70"), satisfied("80"));
        Client.Answer first = page(own(), HEALTH, "first: 2");
        assertThat(ids(first)).isEqualTo(order.subList(0, 2));

        Measurements.about(order.getFirst())
                .ratio("CSAT", "2026-10-01", "89", "100")
                .store();

        Client.Answer second = page(own(), HEALTH, "first: 2, after: \"%s\"".formatted(cursor(first, 1)));
        assertThat(ids(second)).isEqualTo(order.subList(2, 4));
    }

    @Test
    void ranksByAKpiTheBestFirst() {
        String none = create(draft());
        String one = create(draft());
        String two = create(draft());
        String three = create(draft());
        occupancy(one, "95"); // 15 above 60 to 80
        occupancy(two, "50"); // 10 below
        occupancy(three, "61"); // inside
        record(one, "10", "10");
        record(two, "30", "30");
        record(three, "20", "20");

        assertThat(ranked(own(), "{ kpiCode: \"REVENUE\" }")).containsExactly(two, three, one, none);
        assertThat(ranked(own(), "{ kpiCode: \"COST\" }")).containsExactly(one, three, two, none);
        assertThat(ranked(own(), "{ kpiCode: \"TABLE_OCCUPANCY\" }")).containsExactly(three, two, one, none);
        assertThat(ranked(own(), "{ revenueShare: true }")).containsExactly(two, three, one, none);
        // A derived one.
        assertThat(ranked(own(), "{ kpiCode: \"PROFITABILITY\" }").getLast()).isEqualTo(none);
    }

    @Test
    void ranksByScoreTheHighestFirst() {
        // In a year in which nobody else has revenue: of 15.
        TestClock.set(Instant.parse("2170-03-15T09:00:00Z"));
        List<String> accounts = new ArrayList<>();
        int[][] ratings = {{10, 20, 30}, {90, 80, 70}, {0, 0, 0}, {50, 50, 50}, {90, 80, 70}};
        for (int[] rated : ratings) {
            String account = AccountsService.create(draft().rated(rated[0], rated[1], rated[2]));
            Measurements.about(account)
                    .value("REVENUE", "2170-02-01", String.valueOf(1 + accounts.size()))
                    .store();
            accounts.add(account);
        }
        String unrated = create(draft());
        await().until(() -> count(own()) == 6);

        Client.Answer answer = page(own(), "{ score: true }", "first: 100");
        Rebuilding.backToToday();

        // Shares of 6.67, 13.33, 20, 26.67 and 33.33 % are rated 33.33, 66.67, 100, 100 and 100. With 40 of 100 of
        // that, and 25,
        // 20 and 15 of 100 of the ratings: 24.33, 75.67, 40, 70 and 89.
        assertThat(ids(answer))
                .containsExactly(
                        accounts.get(4), accounts.get(1), accounts.get(3), accounts.get(2), accounts.get(0), unrated);
        // Who is not rated has no total.
        assertThat(answer.list("data.portfolio.accounts.edges.node.score.total"))
                .containsExactly(89, 76, 70, 40, 24);
    }

    @Test
    void countsAndFiltersByTheWorstStatus() {
        String offTrack = create(draft());
        record(offTrack, "10", "10");
        target(offTrack, "REVENUE", "0", "1000");
        target(offTrack, "COST", "100", "10"); // achieved, which is not the worst
        String achieved = create(draft());
        record(achieved, "10", "10");
        target(achieved, "REVENUE", "0", "5");
        String untargeted = satisfied("70");
        String unmeasured = create(draft());
        await().until(() -> count(own()) == 4);

        Client.Answer answer = own().query("{ portfolio { accountCount counts { status count } } }")
                .ok();
        assertThat(answer.value("data.portfolio.accountCount")).isEqualTo(4);
        assertThat(answer.list("data.portfolio.counts"))
                .containsExactly(
                        Map.of("status", "OFF_TRACK", "count", 1),
                        Map.of("status", "ACHIEVED", "count", 1),
                        Map.of("status", "NO_TARGET", "count", 1),
                        Map.of("status", "NO_DATA", "count", 1));
        assertThat(ids(page(own(), HEALTH, "statuses: [OFF_TRACK, AT_RISK]"))).containsExactly(offTrack);
        assertThat(ids(page(own(), HEALTH, "statuses: [NO_DATA, NO_TARGET]"))).containsExactly(untargeted, unmeasured);
        assertThat(ids(page(own(), HEALTH, "statuses: [ACHIEVED]"))).containsExactly(achieved);
        assertThat(ids(page(own(), HEALTH, "statuses: [MISSED]"))).isEmpty();
        assertThat(ids(page(own(), HEALTH, "statuses: []"))).isEmpty();
    }

    @Test
    void followsWhatAccountsServiceTells() {
        AccountsService.Account draft = draft();
        String account = create(draft);
        await().until(() -> count(own()) == 1);

        AccountsService.Account standard = draft.ofTier("STANDARD");
        AccountsService.change(standard);
        await().until(() -> count(own()) == 0);
        assertThat(ranked(own(), HEALTH)).isEmpty();

        AccountsService.Account key = standard.ofTier("KEY");
        AccountsService.change(key);
        await().until(() -> count(own()) == 1);

        AccountsService.Account churned = key.inLifecycle("CHURNED");
        AccountsService.change(churned);
        await().until(() -> count(own()) == 0);

        AccountsService.Account wonBack = churned.inLifecycle("PROSPECT");
        AccountsService.change(wonBack);
        await().until(() -> count(own()) == 1);

        AccountsService.change(wonBack.managedBy("successor-of-" + manager));
        await().until(() -> count(own()) == 0);
        assertThat(ranked(Client.as("successor-of-" + manager, "kpis:read"), HEALTH))
                .containsExactly(account);
    }

    @Test
    void ranksOtherwiseWhenAPeriodClosesThoughNobodyWrites() {
        String falls = satisfied("80");
        String stays = satisfied("70");
        Measurements.about(falls).ratio("CSAT", "2026-11-01", "60", "100").store();
        assertThat(ranked(own(), HEALTH)).containsExactly(stays, falls);

        TestClock.set(Instant.parse("2026-12-01T00:00:01Z"));

        assertThat(ranked(own(), HEALTH)).containsExactly(falls, stays);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { }                              | first: 1
            { health: true, score: true }    | first: 1
            { health: false }                | first: 1
            { revenueShare: false }          | first: 1
            { score: false }                 | first: 1
            { kpiCode: "NONSENSE" }          | first: 1
            { kpiCode: "" }                  | first: 1
            { kpiCode: "RETENTION" }         | first: 1
            { health: true }                 | first: 0
            { health: true }                 | first: 101
            { health: true }                 | last: 101
            { health: true }                 | first: 1, last: 1
            { health: true }                 | after: "garbage"
            """)
    void refusesWhatCannotBe(String rankBy, String arguments) {
        assertThat(refusal(rankBy, arguments)).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aCursorIsOfItsOrder() {
        satisfied("70");
        List<String> orders = List.of(
                HEALTH, "{ score: true }", "{ revenueShare: true }", "{ kpiCode: \"CSAT\" }", "{ kpiCode: \"COST\" }");
        for (String order : orders) {
            String cursor = cursor(page(own(), order, "first: 1"), 0);
            for (String other : orders) {
                String after = "after: \"%s\"".formatted(cursor);
                if (other.equals(order)) {
                    assertThat(ids(page(own(), other, after))).isEmpty();
                } else {
                    assertThat(refusal(other, after)).isEqualTo("BAD_USER_INPUT");
                }
            }
        }
    }

    private AccountsService.Account draft() {
        return AccountsService.draft().managedBy(manager);
    }

    private static String create(AccountsService.Account account) {
        return AccountsService.create(account);
    }

    private String satisfied(String percent) {
        String account = create(draft());
        Measurements.about(account).ratio("CSAT", "2026-10-01", percent, "100").store();
        return account;
    }

    private static void record(String account, String revenue, String cost) {
        Measurements.about(account)
                .value("REVENUE", "2026-10-01", revenue)
                .value("COST", "2026-10-01", cost)
                .store();
    }

    private static void occupancy(String account, String percent) {
        Measurements.about(account)
                .ratio("TABLE_OCCUPANCY", "2026-11-15", percent, "100")
                .store();
        setTarget(account, "TABLE_OCCUPANCY", "baseline: \"0\", low: \"60\", high: \"80\"");
    }

    private static void target(String account, String code, String baseline, String value) {
        setTarget(account, code, "baseline: \"%s\", value: \"%s\"".formatted(baseline, value));
    }

    private static void setTarget(String account, String code, String goal) {
        assertThat(Client.manager()
                        .query("""
                mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "%s", %s,
                    startsOn: "2026-01-01", dueOn: "2026-12-31" }) { errors { ... on UserError { message } } } }
                """.formatted(account, code, goal))
                        .ok()
                        .list("data.setKpiTarget.errors"))
                .isEmpty();
    }

    private Client own() {
        return Client.as(manager, "kpis:read");
    }

    private static Client lead() {
        return Client.as("lead", "kpis:read", "portfolio:all");
    }

    private static int count(Client client) {
        return client.query("{ portfolio { accountCount } }").ok().json().getInt("data.portfolio.accountCount");
    }

    private static Client.Answer page(Client client, String rankBy, String arguments) {
        return query(client, rankBy, arguments).ok();
    }

    private static Client.Answer query(Client client, String rankBy, String arguments) {
        return client.query("""
                { portfolio { accounts(rankBy: %s, %s) {
                    edges { cursor node { id score { total } } }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                } } }
                """.formatted(rankBy, arguments));
    }

    private String refusal(String rankBy, String arguments) {
        Client.Answer answer = query(own(), rankBy, arguments);
        List<String> codes = answer.list("errors.extensions.code");
        assertThat(codes).hasSize(1);
        return codes.getFirst();
    }

    private static List<String> ids(Client.Answer answer) {
        return answer.list("data.portfolio.accounts.edges.node.id");
    }

    private static String cursor(Client.Answer answer, int edge) {
        return answer.string("data.portfolio.accounts.edges[%d].cursor".formatted(edge));
    }

    /** All that the client sees, each once. */
    private static List<String> ranked(Client client, String rankBy) {
        return walk(client, rankBy, 100, true);
    }

    private List<String> forwards(int size) {
        return walk(own(), HEALTH, size, true);
    }

    private List<String> backwards(int size) {
        return walk(own(), HEALTH, size, false);
    }

    private static List<String> walk(Client client, String rankBy, int size, boolean forwards) {
        List<String> all = new ArrayList<>();
        @Nullable String cursor = null;
        boolean more = true;
        while (more) {
            String arguments = (forwards ? "first: " : "last: ") + size;
            if (cursor != null) {
                arguments += (forwards ? ", after: " : ", before: ") + '"' + cursor + '"';
            }
            Client.Answer answer = page(client, rankBy, arguments);
            assertThat(answer.value(info(forwards ? "hasPreviousPage" : "hasNextPage")))
                    .isEqualTo(cursor != null);
            all.addAll(forwards ? all.size() : 0, ids(answer));
            cursor = answer.string(info(forwards ? "endCursor" : "startCursor"));
            more = Boolean.TRUE.equals(answer.value(info(forwards ? "hasNextPage" : "hasPreviousPage")));
        }
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }

    private static String info(String field) {
        return "data.portfolio.accounts.pageInfo." + field;
    }
}
