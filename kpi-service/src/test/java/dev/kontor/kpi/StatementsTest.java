package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a request costs, as the PostgreSQL client itself counts them in the service's metrics. */
@QuarkusTest
@RunningService
class StatementsTest {

    private static final String CARD = """
            id
            satisfaction: kpi(code: "CSAT") { ...KpiBadge }
            revenueGrowth: kpi(code: "REVENUE_GROWTH_MOM") { ...KpiBadge }
            health { score band delta30d }
            scorecard { status }
            """;

    private static final String BADGE = """
            fragment KpiBadge on Kpi {
              id status freshness
              current { formatted periodEnd }
              trend { movement points }
            }
            """;

    private static final String EVERYTHING = """
            id
            satisfaction: kpi(code: "CSAT") { ...Whole }
            revenueGrowth: kpi(code: "REVENUE_GROWTH_MOM") { ...Whole }
            then: kpi(code: "REVENUE", asOf: "2026-11-15") { ...Whole }
            kpis(first: 5) { edges { cursor node { ...Whole } } pageInfo { hasNextPage } }
            late: kpis(filter: { statuses: [OFF_TRACK] }) { edges { node { id } } }
            """;

    private static final String WHOLE = """
            fragment Whole on Kpi {
              id status freshness
              definition { id code name unit { kind symbol } }
              subject { ... on KeyAccount { id } }
              current { value formatted periodStart sampleSize }
              target { baseline value expectedNow attainment }
              trend { movement slope points }
              month: growth { absolute percent }
              year: growth(over: YEAR_AGO) { absolute percent }
              cagr: growth(over: CAGR) { absolute percent }
              series(from: "2026-01-01", to: "2026-12-31", granularity: QUARTER) { points { value expected anomalous } }
              other: series(from: "2026-07-01", to: "2026-12-31") { points { periodStart value } }
              segments { segment value { value } }
              forecast { value probability }
            }
            """;

    private static final String STORED_ELSEWHERE = """
            satisfaction: kpi(code: "CSAT") { ...Stored }
            revenueGrowth: kpi(code: "REVENUE_GROWTH_MOM") { ...Stored }
            then: kpi(code: "REVENUE", asOf: "2026-11-15") { ...Stored }
            """;

    private static final String STORED = """
            fragment Stored on Kpi {
              id
              revisions(periodOn: "2026-10-01") { value }
              september: revisions(periodOn: "2026-09-01", segment: "north") { value }
              benchmark { peers percentile }
              industry: benchmark(peers: SAME_INDUSTRY) { median }
              portfolio: benchmark(peers: PORTFOLIO) { median }
              annotations { edges { cursor node { id text } } pageInfo { hasNextPage } }
            }
            """;

    private static final List<String> ACCOUNTS = new ArrayList<>();

    @BeforeEach
    void fiftyAccounts() {
        while (ACCOUNTS.size() < 50) {
            String account = Measurements.newAccount();
            Measurements.about(account)
                    .ratio("CSAT", "2026-10-01", "9", "10")
                    .value("REVENUE", "2026-09-01", "100")
                    .value("REVENUE", "2026-10-01", "110")
                    .store();
            ACCOUNTS.add(account);
        }
    }

    @Test
    void anAccountCardTakesThree() {
        assertThat(statements(ACCOUNTS.subList(0, 1), CARD, BADGE)).isEqualTo(3);
    }

    @Test
    void fiftyAccountsTakeAsManyAsOne() {
        assertThat(statements(ACCOUNTS, CARD, BADGE)).isEqualTo(3);
    }

    /** What definitions said on a day is read when it is asked for; what they say now is remembered. */
    @Test
    void everythingThatCanBeSelectedTakesOneMore() {
        assertThat(statements(ACCOUNTS.subList(0, 1), EVERYTHING, WHOLE)).isEqualTo(3);
        assertThat(statements(ACCOUNTS, EVERYTHING, WHOLE)).isEqualTo(3);
    }

    /** Revisions and annotations take one each; benchmarks two, the facts of accounts and the measurements of their peers. */
    @Test
    void whatIsStoredElsewhereTakesFourMore() {
        assertThat(statements(ACCOUNTS.subList(0, 1), STORED_ELSEWHERE, STORED)).isEqualTo(7);
        assertThat(statements(ACCOUNTS, STORED_ELSEWHERE, STORED)).isEqualTo(7);
    }

    /**
     * One for the health itself, what it was before included; two for the KPIs that it is made of.
     */
    @Test
    void healthTakesAsManyForFiftyAsForOne() {
        assertThat(healthStatements(ACCOUNTS.subList(0, 1), "score band confidence"))
                .isEqualTo(1);
        assertThat(healthStatements(ACCOUNTS, "score band confidence")).isEqualTo(1);
        assertThat(healthStatements(ACCOUNTS, "score delta30d")).isEqualTo(1);
        assertThat(healthStatements(ACCOUNTS.subList(0, 1), "delta30d components { score kpi { status } }"))
                .isEqualTo(3);
        assertThat(healthStatements(ACCOUNTS, "delta30d components { score kpi { status } }"))
                .isEqualTo(3);
    }

    @Test
    void sharesAndScoresOfFiftyTakeOneTogether() {
        String selection = "revenueShare { percent rank } score { total }";
        assertThat(statementsOf(ACCOUNTS.subList(0, 1), selection, "revenueShare"))
                .isEqualTo(1);
        assertThat(statementsOf(ACCOUNTS, selection, "revenueShare")).isEqualTo(1);
    }

    @Test
    void kpisNamedByIdAreReadTogether() {
        List<Object> ids = Accounts.read(ACCOUNTS, CARD, BADGE).list("data._entities.satisfaction.id");
        List<Map<String, Object>> representations = ids.stream()
                .map(id -> Map.of("__typename", (Object) "Kpi", "id", id))
                .toList();
        double before = completed();

        Client.Answer answer = Client.manager()
                .query("""
                query ($representations: [_Any!]!) {
                  _entities(representations: $representations) { ... on Kpi { id current { value } } }
                }
                """, Map.of("representations", representations))
                .ok();

        assertThat(completed() - before).isEqualTo(2);
        assertThat(answer.list("data._entities.current.value")).hasSize(50).containsOnly("90");
    }

    @Test
    void smartGapsTakeOneMore() {
        String smart =
                "satisfaction: kpi(code: \"CSAT\") { id smartGaps { criterion } definition { smartGaps { criterion } } }";

        assertThat(statements(ACCOUNTS.subList(0, 1), smart, "")).isEqualTo(3);
        assertThat(statements(ACCOUNTS, smart, "")).isEqualTo(3);
        double before = completed();
        Client.manager()
                .query("{ kpiDefinitions(first: 100) { edges { node { smartGaps { criterion } } } } }")
                .ok();
        assertThat(completed() - before).isEqualTo(1);
    }

    @Test
    void longHistoriesTakeOneMoreForAllThatIsAskedOfThem() {
        List<String> accounts = List.of(Measurements.newAccount(), Measurements.newAccount());
        accounts.forEach(account -> {
            Measurements measurements = Measurements.about(account);
            for (int year = 2020; year <= 2026; year++) {
                measurements.ratio("CSAT", year + "-10-01", "9", "10");
                measurements.ratio("CSAT", year + "-03-01", "8", "10");
            }
            measurements.store();
        });

        String deep = """
                satisfaction: kpi(code: "CSAT") {
                  id growth(over: CAGR) { percent } yearAgo: growth(over: YEAR_AGO) { percent }
                  series(from: "2020-01-01", to: "2026-10-31") { points { value } }
                  old: series(from: "2021-01-01", to: "2021-12-31", granularity: YEAR) { points { value } }
                }
                """;

        assertThat(statements(accounts, CARD, BADGE)).isEqualTo(3);
        assertThat(statements(accounts, deep, "")).isEqualTo(3);
        assertThat(statements(accounts.subList(0, 1), deep, "")).isEqualTo(3);
    }

    @Test
    void aRecordingTakesAsManyForManyRowsAsForOne() {
        assertThat(statementsOfRecording(1)).isEqualTo(statementsOfRecording(200));
    }

    private static double statements(List<String> accounts, String selection, String fragments) {
        double before = completed();
        Client.Answer answer = Accounts.read(accounts, selection, fragments);
        double after = completed();
        assertThat(answer.list("data._entities.satisfaction.id"))
                .hasSize(accounts.size())
                .doesNotContainNull();
        return after - before;
    }

    /** One for the counts, one for the page; and one for the health of all, one for their shares. */
    @Test
    void aPortfolioOfFiftyTakesAsManyAsOfOne() {
        assertThat(portfolioStatements("{ health: true }", 1)).isEqualTo(4);
        assertThat(portfolioStatements("{ health: true }", 50)).isEqualTo(4);
        assertThat(portfolioStatements("{ revenueShare: true }", 50)).isEqualTo(4);
        // What all of the company's revenue is, and the definitions.
        assertThat(portfolioStatements("{ score: true }", 50)).isEqualTo(5);
        assertThat(portfolioStatements("{ kpiCode: \"CSAT\" }", 50)).isEqualTo(4);
    }

    private static double portfolioStatements(String rankBy, int accounts) {
        double before = completed();
        Client.Answer answer = Client.as("lead", "kpis:read", "portfolio:all")
                .query("""
                        { portfolio { accountCount counts { status count }
                            accounts(rankBy: %s, first: %d) { edges { node { id health { score band } revenueShare { rank } } } } } }
                        """.formatted(rankBy, accounts))
                .ok();
        double after = completed();
        assertThat(answer.list("data.portfolio.accounts.edges.node.id")).hasSize(accounts);
        return after - before;
    }

    @Test
    void aRecordingTakesAsManyForManyAccountsAsForOne() {
        assertThat(statementsOfRecordingAbout(ACCOUNTS)).isEqualTo(statementsOfRecordingAbout(ACCOUNTS.subList(0, 1)));
    }

    private static double statementsOfRecordingAbout(List<String> accounts) {
        Measurements measurements = Measurements.about(accounts.getFirst());
        accounts.forEach(account -> measurements.andAbout(account).value("REVENUE", "2026-10-01", "110"));
        double before = completed();
        measurements.store();
        return completed() - before;
    }

    private static double healthStatements(List<String> accounts, String selection) {
        return statementsOf(accounts, "health { %s }".formatted(selection), "health");
    }

    /** Each account must have that field. */
    private static double statementsOf(List<String> accounts, String selection, String field) {
        double before = completed();
        Client.Answer answer = Accounts.read(accounts, selection, "");
        double after = completed();
        assertThat(answer.list("data._entities." + field))
                .hasSize(accounts.size())
                .doesNotContainNull();
        return after - before;
    }

    private static double statementsOfRecording(int rows) {
        Measurements measurements = Measurements.aboutCompany();
        for (int row = 0; row < rows; row++) {
            measurements.segment("COST", "2026-10-01", "1", "part " + row);
        }
        double before = completed();
        measurements.store();
        return completed() - before;
    }

    /** Requests that the PostgreSQL client has completed since the service started. */
    static double completed() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("postgresql_completed_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
