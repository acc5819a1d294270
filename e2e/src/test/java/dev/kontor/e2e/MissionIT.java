package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the suite is for: a key account and its KPIs in one answer. */
@ExtendWith(SoftwareScenario.class)
class MissionIT {
    private static final String BANK = "{\"ref\": {\"number\": \"KA-0001\"}}";

    private final RunningSuite suite;

    MissionIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void showsThatTheBestCustomerGrowsAndIsLessSatisfied() throws IOException {
        JsonNode bank =
                suite.as(DemoUser.VIEWER).run("AccountCard", BANK).data().path("keyAccount");

        assertThat(bank.path("name").asText()).isEqualTo("Nordbank AG");
        assertThat(bank.path("tier").asText()).isEqualTo("STRATEGIC");
        assertThat(bank.at("/manager/name").asText()).isEqualTo("Anna Berger");

        assertThat(bank.at("/health/band").asText()).isEqualTo("NEUTRAL");
        assertThat(bank.at("/health/delta30d").isInt()).isTrue();
        assertThat(bank.at("/scorecard/status").asText()).isEqualTo("OFF_TRACK");

        JsonNode growth = bank.path("revenueGrowth");
        assertThat(growth.path("status").asText()).isEqualTo("ON_TRACK");
        assertThat(growth.at("/trend/movement").asText()).isEqualTo("IMPROVING");

        JsonNode satisfaction = bank.path("satisfaction");
        assertThat(satisfaction.path("status").asText()).isEqualTo("AT_RISK");
        assertThat(satisfaction.path("freshness").asText()).isEqualTo("FRESH");
        assertThat(satisfaction.at("/trend/movement").asText()).isEqualTo("DECLINING");
        assertThat(satisfaction.at("/trend/points")).isNotEmpty();
        assertThat(satisfaction.at("/current/periodEnd").asText())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC)
                        .withDayOfMonth(1)
                        .minusDays(1)
                        .toString());
    }

    @Test
    void takesOneCallPerService() throws IOException {
        suite.as(DemoUser.VIEWER)
                .run("AccountCard", BANK)
                .data(); // plans are cached, and so is what it takes to make them
        var accounts = new CallCounter(suite, Application.ACCOUNTS);
        var kpi = new CallCounter(suite, Application.KPI);

        suite.as(DemoUser.VIEWER).run("AccountCard", BANK).data();

        assertThat(accounts.callsSince()).isEqualTo(1);
        assertThat(kpi.callsSince()).isEqualTo(1);
    }

    @Test
    void listsThePortfolioWithEachAccountsKpis() throws IOException {
        JsonNode data =
                suite.as(DemoUser.DIRECTOR).run("Portfolio", "{\"first\": 3}").data();

        assertThat(data.at("/company/name").asText()).isEqualTo("Halden Software GmbH");
        JsonNode edges = data.at("/keyAccounts/edges");
        assertThat(edges.findValuesAsText("number")).startsWith("KA-0001").hasSize(3);
        assertThat(edges.at("/0/node/kpis/edges").findValuesAsText("code"))
                .contains("CSAT", "REVENUE", "REVENUE_GROWTH_MOM", "SATISFACTION_SCORE");
        assertThat(data.at("/keyAccounts/pageInfo/hasNextPage").asBoolean()).isTrue();

        String after = data.at("/keyAccounts/pageInfo/endCursor").asText();
        JsonNode next = suite.as(DemoUser.DIRECTOR)
                .run("Portfolio", "{\"first\": 100, \"after\": \"" + after + "\"}")
                .data();
        assertThat(next.at("/keyAccounts/edges").findValuesAsText("number"))
                .hasSizeGreaterThanOrEqualTo(5)
                .doesNotContainAnyElementsOf(edges.findValuesAsText("number"));
    }

    @Test
    void answersAnUnknownAccountWithNull() throws IOException {
        var nobody = suite.as(DemoUser.VIEWER).run("AccountCard", "{\"ref\": {\"number\": \"KA-9999\"}}");
        var garbage = suite.as(DemoUser.VIEWER).run("AccountCard", "{\"ref\": {\"id\": \"no such id\"}}");

        assertThat(nobody.data().path("keyAccount").isNull()).isTrue();
        assertThat(garbage.data().path("keyAccount").isNull()).isTrue();
    }
}
