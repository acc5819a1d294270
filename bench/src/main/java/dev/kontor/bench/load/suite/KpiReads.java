package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.time.Duration;
import java.util.List;

/** What is read of the KPIs of a scenario: as the gateway asks for them. */
public final class KpiReads {

    private static final String ACCOUNT = "query($ref:KeyAccountRef!){keyAccount(by:$ref){id}}";

    private static final String KPI = "query($representations:[_Any!]!){_entities(representations:$representations)"
            + "{...on KeyAccount{kpi(code:\"CSAT\"){id current{formatted periodEnd}}}}}";

    private final String accountId;

    /** @param number of the account whose KPIs are read */
    public KpiReads(OwnSuite suite, String number) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.putObject("ref").put("number", number);
        this.accountId = Read.of("account", Application.ACCOUNTS, ACCOUNT, variables, "/keyAccount", 1)
                .ask(suite)
                .at("/keyAccount/id")
                .asText();
    }

    /** Measures all of them. */
    public String table(ReadLoad load, int rounds, Duration turn, Duration warmUp) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables
                .putArray("representations")
                .addObject()
                .put("__typename", "KeyAccount")
                .put("id", accountId);
        Read kpi = Read.of("one KPI of an account", Application.KPI, KPI, variables, "/_entities", 1);
        return load.table(List.of(kpi), rounds, turn, warmUp);
    }
}
