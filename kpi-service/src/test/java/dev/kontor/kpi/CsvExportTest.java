package dev.kontor.kpi;

import static dev.kontor.kpi.CsvFiles.assertUnchanged;
import static dev.kontor.kpi.CsvFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measurements to files, which can be imported. */
@QuarkusTest
@RunningService
class CsvExportTest {

    private static final CsvFiles FILES = CsvFiles.as("importer", "kpis:read", "kpis:write", "portfolio:all");

    private final String account = Measurements.newAccount();
    private final String number = AccountsService.number(account);

    @Test
    void whatWasExportedGivesTheSameWhenItIsImported() {
        Measurements.about(account)
                .value("REVENUE", "2026-09-01", "-0.50")
                .value("REVENUE", "2026-10-01", "123456789012345678.123456")
                .ratio("CSAT", "2026-10-01", "17", "20")
                .weighted("SATISFACTION_SCORE", "2026-10-01", "4.2", 10)
                .segment("COST", "2026-10-01", "5", "=HYPERLINK(\"http://example.com\")")
                .segment("COST", "2026-10-01", "6", "+1")
                .segment("COST", "2026-10-01", "7", "@SUM(A1)")
                .segment("COST", "2026-10-01", "8", "'-kept")
                .segment("COST", "2026-10-01", "9", "a \"quoted\", one")
                .store();
        String other = AccountsService.number(Measurements.newAccount());

        List<String> lines = FILES.receive("?subject=" + account);
        assertThat(lines).hasSize(9);
        assertThat(String.join("\n", lines))
                .contains(",'+1,", ",'@SUM(A1),", ",''-kept,", ",\"'=HYPERLINK(")
                .doesNotContainPattern(",\"?[=+@]");
        String file = file(lines.toArray(String[]::new));

        assertUnchanged(9, FILES.send(file));
        assertThat(FILES.send(file.replace(number, other)).getInt("created")).isEqualTo(9);
        assertThat(FILES.receive("?subject=" + other))
                .isEqualTo(
                        lines.stream().map(line -> line.replace(number, other)).toList());
    }

    @Test
    void exportsWhatIsInForceOfWhatIsAskedFor() {
        Measurements.about(account)
                .value("REVENUE", "2026-08-01", "1")
                .value("REVENUE", "2026-09-01", "2")
                .value("REVENUE", "2026-10-01", "3")
                .value("COST", "2026-09-01", "4")
                .store();
        Measurements.about(account).value("REVENUE", "2026-09-01", "20").store();
        Measurements.aboutCompany().segment("COST", "2026-09-01", "1", number).store();

        assertThat(FILES.receive("?code=REVENUE&from=2026-09-01&to=2026-09-30&subject=" + number))
                .containsExactly(number + ",REVENUE,2026-09-01,,20,,,,test");
        assertThat(FILES.receive("?code=COST&code=REVENUE&to=2026-09-01&subject=COMPANY&subject=" + account))
                .contains(
                        "COMPANY,COST,2026-09-01," + number + ",1,,,,test",
                        number + ",COST,2026-09-01,,4,,,,test",
                        number + ",REVENUE,2026-08-01,,1,,,,test",
                        number + ",REVENUE,2026-09-01,,20,,,,test")
                .doesNotContain(number + ",REVENUE,2026-10-01,,3,,,,test");
    }

    @Test
    void whoNamesNobodyGetsTheCompanyAndTheirOwnAndALeadEverything() {
        String mine = AccountsService.create(AccountsService.draft().managedBy("manager of " + number));
        Measurements.about(mine)
                .value("REVENUE", "2026-10-01", "1")
                .andAbout(account)
                .value("REVENUE", "2026-10-01", "2")
                .store();
        Measurements.aboutCompany().segment("COST", "2026-10-01", "3", number).store();
        String ofMine = AccountsService.number(mine) + ",REVENUE,2026-10-01,,1,,,,test";
        String ofOthers = number + ",REVENUE,2026-10-01,,2,,,,test";
        String ofCompany = "COMPANY,COST,2026-10-01," + number + ",3,,,,test";
        CsvFiles manager = CsvFiles.as("manager of " + number, "kpis:read");

        List<String> own = manager.receive("");
        assertThat(own).contains(ofMine, ofCompany).doesNotContain(ofOthers);
        assertThat(own.stream().filter(line -> !line.startsWith("COMPANY"))).containsExactly(ofMine);
        assertThat(FILES.receive("")).contains(ofMine, ofOthers, ofCompany);
        assertThat(manager.receive("?subject=" + number)).containsExactly(ofOthers);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        for (String query : List.of(
                "?subject=KA-1",
                "?subject=nobody",
                "?subject=" + AccountsService.unknownId(),
                "?code=NO_SUCH_KPI",
                "?code=A%00B",
                "?subject=A%00B",
                "?from=yesterday",
                "?to=2026-02-30",
                "?" + "code=COST&".repeat(101))) {
            Response refused = FILES.ask(query);

            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(refused.jsonPath().getString("code")).as(query).isEqualTo("BAD_USER_INPUT");
            assertThat(refused.jsonPath().getString("message")).as(query).isNotEmpty();
        }
    }
}
