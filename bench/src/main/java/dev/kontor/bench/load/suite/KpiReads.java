package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.floor.Recording;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What is read of the KPIs of many accounts: cards, series and portfolios, of kpi-service alone, as the gateway asks. */
public final class KpiReads {

    private static final String ACCOUNT = "query($ref:KeyAccountRef!){keyAccount(by:$ref){id}}";

    private static final String KPI = "query($representations:[_Any!]!){_entities(representations:$representations)"
            + "{...on KeyAccount{monthly:kpi(code:\"CSAT\"){id} daily:kpi(code:\"DEFECT_FREE_SHARE\"){id}}}}";

    private static final String SERIES =
            "query($representations:[_Any!]!,$from:Date!,$to:Date!){_entities(representations:$representations)"
                    + "{...on Kpi{series(from:$from,to:$to,granularity:MONTH){points{periodStart value expected anomalous}}}}}";

    private static final String RANKING =
            "query($first:Int){portfolio{accounts(rankBy:{health:true},first:$first){edges{cursor node{id}}"
                    + "pageInfo{hasNextPage endCursor}}}}";

    private static final int PAGE = 20;

    private final OwnSuite suite;
    private final String number;
    private final String monthly;
    private final String daily;

    /** Of the first account, which has daily values as well. */
    public KpiReads(OwnSuite suite) {
        this.suite = suite;
        this.number = "KA-000001";
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.putObject("ref").put("number", number);
        String account = Read.of("account", Application.ACCOUNTS, ACCOUNT, variables, "/keyAccount", 1)
                .ask(suite)
                .at("/keyAccount/id")
                .asText();
        var found = Read.of("KPIs", Application.KPI, KPI, representation("KeyAccount", account), "/_entities", 1)
                .ask(suite)
                .at("/_entities/0");
        this.monthly = found.at("/monthly/id").asText();
        this.daily = found.at("/daily/id").asText();
    }

    /** Measures all of them. */
    public String table(ReadLoad load, int rounds, Duration turn, Duration warmUp) {
        return load.table(all(), rounds, turn, warmUp);
    }

    List<Read> all() {
        return List.of(
                card("AccountCard", Operation.text(suite, "AccountCard")),
                card("AccountCard, of daily KPIs", withDailyKpis(Operation.text(suite, "AccountCard"))),
                history(),
                series("series of 24 months", monthly),
                series("series of 24 months, of daily values", daily),
                ranking(),
                dashboard());
    }

    private Read card(String name, String document) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.putObject("ref").put("number", number);
        return kpiPart(name, new Operation(name, document, variables).record(suite, "/keyAccount"), "/_entities");
    }

    private static String withDailyKpis(String card) {
        String daily = card.replace("\"CSAT\"", "\"DEFECT_FREE_SHARE\"")
                .replace("\"REVENUE_GROWTH_MOM\"", "\"TIME_PER_UNIT\"");
        if (!daily.contains("DEFECT_FREE_SHARE") || !daily.contains("TIME_PER_UNIT")) {
            throw new BenchFailure("AccountCard asks for other KPIs than it did: " + card);
        }
        return daily;
    }

    private Read history() {
        ObjectNode variables = months().put("id", monthly);
        return kpiPart(
                "KpiHistory", Operation.of(suite, "KpiHistory", variables).record(suite, "/node"), "/_entities");
    }

    private static Read series(String name, String kpi) {
        ObjectNode variables = representation("Kpi", kpi);
        variables.setAll(months());
        return Read.of(name, Application.KPI, SERIES, variables, "/_entities", 1);
    }

    /** The months that are over. */
    private static ObjectNode months() {
        LocalDate thisMonth = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        return GraphQlClient.JSON
                .createObjectNode()
                .put("from", thisMonth.minusMonths(KpiData.MONTHS).toString())
                .put("to", thisMonth.minusDays(1).toString());
    }

    static Read ranking() {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode().put("first", PAGE);
        return Read.of(
                "portfolio by health, first " + PAGE,
                Application.KPI,
                RANKING,
                variables,
                "/portfolio/accounts/edges",
                PAGE);
    }

    private Read dashboard() {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode().put("first", PAGE);
        Recording recording =
                Operation.of(suite, "PortfolioDashboard", variables).record(suite, "/portfolio");
        return kpiPart("PortfolioDashboard", recording, "/portfolio/accounts/edges");
    }

    /** The request to kpi-service that is answered with these items. */
    private Read kpiPart(String name, Recording recording, String items) {
        return recording.steps().stream()
                .filter(step -> step.url().equals(suite.url(Application.KPI).toString()))
                .map(step -> new Read(name, Application.KPI, step.body(), items, 1))
                .filter(read ->
                        suite.ask(Application.KPI, read.body()).at(items).isArray())
                .findFirst()
                .orElseThrow(() -> new BenchFailure("kpi-service has no part in " + name + "."));
    }

    private static ObjectNode representation(String type, String id) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables
                .putArray("representations")
                .addObject()
                .put("__typename", type)
                .put("id", id);
        return variables;
    }
}
