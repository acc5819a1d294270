package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.identity.DemoUser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a write changes is seen by the next read, across both services. */
@ExtendWith(SoftwareScenario.class)
class MutationIT {
    private static final String CREATE = """
            mutation Create($input: CreateKeyAccountInput!) {
              createKeyAccount(input: $input) {
                account { id number version satisfaction: kpi(code: "CSAT") { id } }
                errors { __typename ... on UserError { message path } ... on InvalidInputError { rule } }
              }
            }
            """;
    private static final String RATE = """
            mutation Rate($input: RateKeyAccountInput!) {
              rateKeyAccount(input: $input) {
                account { version ratings { strategicValue } }
                errors { __typename ... on ConflictError { currentVersion } }
              }
            }
            """;
    private static final String SET_TARGET = """
            mutation SetTarget($input: SetKpiTargetInput!) {
              setKpiTarget(input: $input) { kpi { status } errors { ... on UserError { message } } }
            }
            """;

    private final Client client;

    MutationIT(RunningSuite suite) {
        this.client = suite.as(DemoUser.MANAGER);
    }

    @Test
    void showsANewAccountsFirstMeasurementOnItsCard() throws IOException {
        JsonNode account = create("Sommer Optik");
        assertThat(account.path("satisfaction").isNull()).isTrue();
        String id = account.path("id").asText();
        LocalDate month = LocalDate.now(ZoneOffset.UTC).minusMonths(1).withDayOfMonth(1);

        measure(id, month, 80);
        assertThat(satisfaction(id).path("status").asText()).isEqualTo("NO_TARGET");

        client.ask(SET_TARGET, """
                {"input": {"subject": {"accountId": "%s"}, "code": "CSAT", "baseline": "70", "value": "90",
                           "startsOn": "%s", "dueOn": "%s"}}
                """.formatted(id, month.minusMonths(5), month.plusMonths(6)))
                .data();
        assertThat(satisfaction(id).path("status").asText()).isEqualTo("AT_RISK");

        measure(id, month, 95);
        JsonNode corrected = satisfaction(id);
        assertThat(corrected.path("status").asText()).isEqualTo("ACHIEVED");
        assertThat(corrected.at("/current/formatted").asText()).startsWith("95");
    }

    @Test
    void refusesToOverwriteWhatSomeoneElseChanged() throws IOException {
        JsonNode account = create("Winter Reisen");
        String input = """
                {"input": {"accountId": "%s", "strategicValue": %d, "growthPotential": 50, "engagement": 50,
                           "expectedVersion": %d}}
                """;
        String id = account.path("id").asText();
        int version = account.path("version").asInt();

        JsonNode first =
                client.ask(RATE, input.formatted(id, 40, version)).data().path("rateKeyAccount");
        JsonNode second =
                client.ask(RATE, input.formatted(id, 60, version)).data().path("rateKeyAccount");

        assertThat(first.at("/account/ratings/strategicValue").asInt()).isEqualTo(40);
        assertThat(second.path("account").isNull()).isTrue();
        assertThat(second.at("/errors/0/__typename").asText()).isEqualTo("ConflictError");
        assertThat(second.at("/errors/0/currentVersion").asInt())
                .isEqualTo(first.at("/account/version").asInt());
    }

    @Test
    void whoWatchesAnAccountSeesItChange() throws Exception {
        JsonNode account = create("Beobachtet");
        String id = account.path("id").asText();
        measure(id, LocalDate.now(ZoneOffset.UTC).minusMonths(1).withDayOfMonth(1), 80);
        BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        Thread watching = client.watch(
                "subscription ($id: ID!) { keyAccountChanged(filter: { accountIds: [$id] })"
                        + " { name ratings { engagement } kpi(code: \"CSAT\") { status } } }",
                "{\"id\": \"" + id + "\"}",
                events);

        // Until the subscription is there, changes go unseen.
        JsonNode event = null;
        int version = account.path("version").asInt();
        for (int i = 1; i <= 40 && event == null; i++) {
            version = client.ask(RATE, rating(id, i, version))
                    .data()
                    .at("/rateKeyAccount/account/version")
                    .asInt();
            event = events.poll(1, TimeUnit.SECONDS);
        }
        watching.interrupt();

        JsonNode seen = Objects.requireNonNull(event, "no event in 40 changes");
        assertThat(seen.at("/data/keyAccountChanged/name").asText()).isEqualTo("Beobachtet");
        assertThat(seen.at("/data/keyAccountChanged/ratings/engagement").asInt())
                .isPositive();
        assertThat(seen.at("/data/keyAccountChanged/kpi/status").asText()).isEqualTo("NO_TARGET");
    }

    @Test
    void saysWhatIsWrongWithAnInputInTypedErrors() throws IOException {
        JsonNode payload = client.ask(CREATE, "{\"input\": {\"name\": \" \", \"tier\": \"GROWTH\"}}")
                .data()
                .path("createKeyAccount");

        assertThat(payload.path("account").isNull()).isTrue();
        assertThat(payload.at("/errors/0/__typename").asText()).isEqualTo("InvalidInputError");
        assertThat(payload.at("/errors/0/rule").asText()).isEqualTo("NAME_BLANK");
        assertThat(payload.at("/errors/0/path")).hasToString("[\"input\",\"name\"]");
    }

    private static String rating(String id, int engagement, int expectedVersion) {
        return """
                {"input": {"accountId": "%s", "strategicValue": 1, "growthPotential": 1, "engagement": %d,
                           "expectedVersion": %d}}
                """.formatted(id, engagement, expectedVersion);
    }

    private JsonNode create(String name) throws IOException {
        JsonNode payload = client.ask(CREATE, "{\"input\": {\"name\": \"" + name + "\", \"tier\": \"GROWTH\"}}")
                .data()
                .path("createKeyAccount");
        assertThat(payload.path("errors")).isEmpty();
        return payload.path("account");
    }

    private void measure(String account, LocalDate month, int satisfied) throws IOException {
        JsonNode payload = client.run(
                        "RecordMeasurements", """
                        {"input": {"source": "e2e", "idempotencyKey": "%s", "measurements": [
                          {"subject": {"accountId": "%s"}, "code": "CSAT", "periodOn": "%s",
                           "value": "%d", "numerator": "%d", "denominator": "100", "sampleSize": 100}]}}
                        """.formatted(UUID.randomUUID(), account, month, satisfied, satisfied))
                .data()
                .path("recordMeasurements");
        assertThat(payload.path("errors")).isEmpty();
        assertThat(payload.path("recorded").asInt()).isEqualTo(1);
    }

    private JsonNode satisfaction(String account) throws IOException {
        return client.run("AccountCard", "{\"ref\": {\"id\": \"" + account + "\"}}")
                .data()
                .at("/keyAccount/satisfaction");
    }
}
