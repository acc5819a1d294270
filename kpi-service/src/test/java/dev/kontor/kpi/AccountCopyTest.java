package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The copy of accounts' facts follows accounts-service, whatever happens to that. */
@QuarkusTest
@RunningService
class AccountCopyTest {

    @AfterEach
    void comeBack() {
        AccountsService.comeBack();
    }

    @Test
    void aNewAccountIsKnownToWhoeverWritesAboutItNext() {
        for (int i = 0; i < 5; i++) {
            String account = AccountsService.create(AccountsService.draft());

            Measurements.about(account).value("REVENUE", "2026-10-01", "100").store();
        }
    }

    @Test
    void unknownAccountsAreRefusedAndTheirNeighboursKept() {
        String known = Measurements.newAccount();
        String unknown = AccountsService.unknownId();
        List<Map<String, Object>> rows = Stream.of(unknown, known)
                .map(account -> Map.<String, Object>of(
                        "subject",
                        Map.of("accountId", account),
                        "code",
                        "REVENUE",
                        "periodOn",
                        "2026-10-01",
                        "value",
                        "1"))
                .toList();

        Client.Answer answer = Client.manager()
                .query(Measurements.RECORD, Map.of("input", Measurements.input("unknown-" + unknown, rows)))
                .ok();

        assertThat(answer.value("data.recordMeasurements.recorded")).isEqualTo(1);
        assertThat(answer.list("data.recordMeasurements.errors"))
                .singleElement()
                .isEqualTo(Map.of(
                        "__typename", "NotFoundError",
                        "message", "No account has this id.",
                        "path", List.of("input", "measurements", "0", "subject", "accountId")));
    }

    @Test
    void targetsOfUnknownAccountsAreRefused() {
        Client.Answer answer = Client.manager()
                .query("""
                mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "REVENUE", value: "2", baseline: "1",
                    startsOn: "2026-01-01", dueOn: "2026-12-31" }) { kpi { id } errors { __typename ... on UserError { path } } } }
                """.formatted(AccountsService.unknownId()))
                .ok();

        assertThat(answer.value("data.setKpiTarget.kpi")).isNull();
        assertThat(answer.list("data.setKpiTarget.errors"))
                .containsExactly(
                        Map.of("__typename", "NotFoundError", "path", List.of("input", "subject", "accountId")));
    }

    @Test
    void outlivesAnAccountsServiceThatIsDownAndCatchesUp() {
        String before = Measurements.newAccount();
        Measurements.about(before).value("REVENUE", "2026-09-01", "1").store();
        AccountsService.goDown();
        await().until(() -> lagMillis() > 0);
        assertThat(metric()).isPositive();

        String meanwhile = AccountsService.create(AccountsService.draft());
        assertThat(isKnown(meanwhile)).isFalse();
        assertThat(isKnown(before)).isTrue();
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);

        AccountsService.comeBack();
        await().until(() -> isKnown(meanwhile));
        await().until(() -> lagMillis() == 0);
        assertThat(metric()).isZero();
    }

    @Test
    void beginsAnewWhenTheFeedWasSetBack() {
        String gone = Measurements.newAccount();
        String stays = Measurements.newAccount();
        assertThat(isKnown(gone)).isTrue();
        int generation = data().get("generation") instanceof Integer number ? number : -1;

        AccountsService.setBackWithout(gone);

        await().until(() -> !isKnown(gone));
        assertThat(isKnown(stays)).isTrue();
        assertThat(data()).containsEntry("generation", generation + 1);
        assertThat(isKnown(Measurements.newAccount())).isTrue();
    }

    /** Whether targets can be set; what is known is not told otherwise. */
    private static boolean isKnown(String account) {
        return Client.manager()
                .query("""
                        mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "REVENUE", value: "2", baseline: "1",
                            startsOn: "2026-01-01", dueOn: "2026-12-31" }) { errors { __typename } } }
                        """.formatted(account))
                .ok()
                .list("data.setKpiTarget.errors")
                .isEmpty();
    }

    private static Map<String, Object> data() {
        return RestAssured.get("/q/health/ready")
                .jsonPath()
                .getMap("checks.find { it.name == \"Copy of accounts' facts\" }.data");
    }

    private static int lagMillis() {
        return data().get("lagMillis") instanceof Integer number ? number : -1;
    }

    private static double metric() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("kontor_accounts_copy_lag_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
