package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a KPI says, as a client sees it. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class KpiTest {

    @Test
    void anAccountCard() {
        String account = Measurements.newAccount();
        // satisfied / answers: 16/20 = 80 %, 17/20 = 85 %, 18/20 = 90 %; REVENUE 100, 110, 121: +10 % each month
        Measurements.about(account)
                .ratio("CSAT", "2026-08-31", "16", "20")
                .ratio("CSAT", "2026-09-01", "17", "20")
                .ratio("CSAT", "2026-10-15", "18", "20")
                .value("REVENUE", "2026-07-01", "90")
                .value("REVENUE", "2026-08-01", "100")
                .value("REVENUE", "2026-09-01", "110")
                .value("REVENUE", "2026-10-01", "121")
                .store();

        Client.Answer answer = Accounts.read(List.of(account), """
                satisfaction: kpi(code: "CSAT") { ...KpiBadge }
                revenueGrowth: kpi(code: "REVENUE_GROWTH_MOM") { ...KpiBadge }
                profitability: kpi(code: "PROFITABILITY") { id }
                unknown: kpi(code: "NO_SUCH_THING") { id }
            """, """
            fragment KpiBadge on Kpi {
              id status freshness
              current { value formatted periodStart periodEnd }
              trend { movement slope points }
              growth { absolute percent movement }
              subject { ... on KeyAccount { id } ... on Company { name } }
              definition { id code unit { symbol } }
            }
            """);

        String card = "data._entities[0].";
        assertThat(answer.string(card + "satisfaction.status")).isEqualTo("NO_TARGET");
        assertThat(answer.string(card + "satisfaction.freshness")).isEqualTo("FRESH");
        assertThat(answer.string(card + "satisfaction.current.value")).isEqualTo("90");
        assertThat(answer.string(card + "satisfaction.current.formatted")).isEqualTo("90%");
        assertThat(answer.string(card + "satisfaction.current.periodStart")).isEqualTo("2026-10-01");
        assertThat(answer.string(card + "satisfaction.current.periodEnd")).isEqualTo("2026-10-31");
        assertThat(answer.string(card + "satisfaction.trend.movement")).isEqualTo("IMPROVING");
        assertThat(answer.string(card + "satisfaction.trend.slope")).isEqualTo("5");
        assertThat(answer.list(card + "satisfaction.trend.points")).hasSize(12).endsWith(null, 80.0f, 85.0f, 90.0f);
        assertThat(answer.string(card + "satisfaction.growth.absolute")).isEqualTo("5");
        assertThat(answer.string(card + "satisfaction.growth.percent")).isEqualTo("5.882353");
        assertThat(answer.string(card + "satisfaction.subject.id")).isEqualTo(account);
        assertThat(answer.string(card + "revenueGrowth.current.value")).isEqualTo("10");
        assertThat(answer.string(card + "revenueGrowth.definition.code")).isEqualTo("REVENUE_GROWTH_MOM");
        assertThat(answer.value(card + "profitability")).isNull();
        assertThat(answer.value(card + "unknown")).isNull();
    }

    @Test
    void valuesAreFormattedInTheLanguageOfTheRequest() {
        Measurements.aboutCompany().value("REVENUE", "2026-10-01", "1234567.5").store();
        String query = "{ company { kpi(code: \"REVENUE\") { current { formatted } } } }";

        assertThat(Client.manager().query(query).string("data.company.kpi.current.formatted"))
                .isEqualTo("€1,234,567.50");
        assertThat(Client.manager().reading("de, en;q=0.5").query(query).string("data.company.kpi.current.formatted"))
                .isEqualTo("1.234.567,50\u00a0€");
        assertThat(Client.manager()
                        .reading("xx, de-CH;q=0.9, de;q=0.8")
                        .query(query)
                        .string("data.company.kpi.current.formatted"))
                .isEqualTo("EUR\u00a01'234'567.50");
        assertThat(List.of("xx", "*", ";;;"))
                .allSatisfy(language -> assertThat(Client.manager()
                                .reading(language)
                                .query(query)
                                .string("data.company.kpi.current.formatted"))
                        .isEqualTo("€1,234,567.50"));
    }
}
