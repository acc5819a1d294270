package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code createKeyAccount} and {@code registerAccountManager}. */
@AccountsServiceTest
class CreateTest {

    private final GraphQL graph = GraphQL.as("creator");
    private final Colleague colleague = new Colleague(graph);

    @Test
    void numbersCountUp() {
        String first = create("name", "One", "tier", "GROWTH").getString("account.number");
        String second = create("name", "Two", "tier", "GROWTH").getString("account.number");

        assertThat(List.of(first, second)).allMatch(number -> number.matches("KA-\\d{4,}"));
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void anAccountStartsAsProspectUnlessToldOtherwise() {
        assertThat(create("name", "Default", "tier", "STANDARD").getString("account.lifecycle"))
                .isEqualTo("PROSPECT");
        assertThat(create("name", "Told", "tier", "STANDARD", "lifecycle", "ACTIVE")
                        .getString("account.lifecycle"))
                .isEqualTo("ACTIVE");
    }

    static Stream<Arguments> broken() {
        Map<String, ?> good = Map.of("name", "Good", "tier", "GROWTH");
        String unknown = GlobalId.of("AccountManager", UUID.randomUUID()).encode();
        return Stream.of(
                Arguments.of(Colleague.with(good, "name", ""), "name", "NAME_BLANK"),
                Arguments.of(Colleague.with(good, "name", " \u2003 "), "name", "NAME_BLANK"),
                Arguments.of(Colleague.with(good, "name", "x".repeat(201)), "name", "NAME_TOO_LONG"),
                Arguments.of(Colleague.with(good, "name", "a\u0000b"), "name", "NAME_CONTROL_CHARACTER"),
                Arguments.of(Colleague.with(good, "name", "a\nb"), "name", "NAME_CONTROL_CHARACTER"),
                Arguments.of(Colleague.with(good, "name", "a\ud800b"), "name", "NAME_CONTROL_CHARACTER"),
                Arguments.of(Colleague.with(good, "industry", ""), "industry", "TEXT_BLANK"),
                Arguments.of(Colleague.with(good, "industry", "x".repeat(101)), "industry", "TEXT_TOO_LONG"),
                Arguments.of(Colleague.with(good, "idempotencyKey", " "), "idempotencyKey", "TEXT_BLANK"),
                Arguments.of(
                        Colleague.with(good, "idempotencyKey", "x".repeat(201)), "idempotencyKey", "TEXT_TOO_LONG"),
                Arguments.of(Colleague.with(good, "tier", "KEY"), "managerId", "MANAGER_REQUIRED"),
                Arguments.of(Colleague.with(good, "tier", "STRATEGIC"), "managerId", "MANAGER_REQUIRED"),
                Arguments.of(Colleague.with(good, "managerId", unknown), "managerId", "MANAGER_UNKNOWN"),
                Arguments.of(Colleague.with(good, "managerId", "garbage"), "managerId", "MANAGER_UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksARuleIsToldByItsCode(Map<String, ?> input, String field, String rule) {
        JsonPath payload = colleague.create(input);

        assertThat(payload.getString("account")).isNull();
        assertThat(payload.getList("errors")).hasSize(1);
        assertThat(payload.getString("errors[0].__typename")).isEqualTo("InvalidInputError");
        assertThat(payload.getString("errors[0].rule")).isEqualTo(rule);
        assertThat(payload.getList("errors[0].path")).isEqualTo(List.of("input", field));
        assertThat(payload.getString("errors[0].message")).isNotBlank();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        JsonPath payload = create("name", "", "tier", "KEY", "industry", " ");

        assertThat(payload.getList("errors.rule")).isEqualTo(List.of("NAME_BLANK", "TEXT_BLANK", "MANAGER_REQUIRED"));
    }

    @Test
    void aNameHolds200CharactersWhateverTheirSize() {
        String name = "\ud83c\udfe6".repeat(200);

        assertThat(create("name", name, "tier", "GROWTH").getString("account.name"))
                .isEqualTo(name);
    }

    @Test
    void whatIsNoDateOrTierIsRefusedBeforeAnythingRuns() {
        for (Map<String, ?> input : List.of(
                Map.of("name", "x", "tier", "GROWTH", "customerSince", "2023-02-29"),
                Map.of("name", "x", "tier", "GROWTH", "customerSince", 5),
                Map.of("name", "x", "tier", "GOLD"),
                Map.of("tier", "GROWTH"))) {
            JsonPath answer = graph.execute(
                    "mutation ($input: CreateKeyAccountInput!) { createKeyAccount(input: $input) { account { id } } }",
                    Map.of("input", input));

            assertThat(answer.getList("errors")).as(input.toString()).hasSize(1);
            assertThat(answer.getString("data")).isNull();
            assertThat(answer.getString("errors[0].message")).doesNotContain("Exception");
        }
    }

    @Test
    void aRepeatedRequestReturnsTheFirstResult() {
        String key = UUID.randomUUID().toString();
        JsonPath first = create("name", "Once", "tier", "GROWTH", "idempotencyKey", key);
        JsonPath second = create("name", " Once ", "tier", "GROWTH", "idempotencyKey", key);

        assertThat(second.getMap("account")).isEqualTo(first.getMap("account"));
    }

    @Test
    void aKeyStandsForOneRequest() {
        String key = UUID.randomUUID().toString();
        create("name", "Once", "tier", "GROWTH", "idempotencyKey", key);

        JsonPath other = create("name", "Twice", "tier", "GROWTH", "idempotencyKey", key);

        assertThat(other.getString("account")).isNull();
        assertThat(other.getString("errors[0].rule")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.getList("errors[0].path")).isEqualTo(List.of("input", "idempotencyKey"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = UUID.randomUUID().toString();
        JsonPath mine = create("name", "Mine", "tier", "GROWTH", "idempotencyKey", key);
        JsonPath theirs = new Colleague(GraphQL.as("another"))
                .create(Map.of("name", "Theirs", "tier", "GROWTH", "idempotencyKey", key));

        assertThat(theirs.getString("account.id")).isNotNull().isNotEqualTo(mine.getString("account.id"));
    }

    @Test
    void aKeyOfARefusedRequestIsStillFree() {
        String key = UUID.randomUUID().toString();
        create("name", "", "tier", "GROWTH", "idempotencyKey", key);

        assertThat(create("name", "Mended", "tier", "GROWTH", "idempotencyKey", key)
                        .getString("account.name"))
                .isEqualTo("Mended");
    }

    @Test
    void requestsAtTheSameTimeCreateOneAccount() throws Exception {
        Map<String, ?> input = Map.of(
                "name",
                "Raced",
                "tier",
                "GROWTH",
                "idempotencyKey",
                UUID.randomUUID().toString());
        Callable<String> request = () -> colleague.create(input).getString("account.id");

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<String> ids = threads.invokeAll(Collections.nCopies(8, request)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(ids).doesNotContainNull();
            assertThat(Set.copyOf(ids)).hasSize(1);
        }
    }

    @Test
    void aManagerIsRegisteredOncePerSubject() {
        String subject = "subject-" + UUID.randomUUID();
        Map<String, String> anna = Map.of("subject", subject, "name", "Anna", "email", "anna@example.com");
        JsonPath first = colleague.register(anna);

        assertThat(colleague.register(anna).getString("manager.id")).isEqualTo(first.getString("manager.id"));

        JsonPath other = colleague.register(Map.of("subject", subject, "name", "Somebody else"));
        assertThat(other.getString("manager")).isNull();
        assertThat(other.getList("errors.rule")).isEqualTo(List.of("SUBJECT_TAKEN"));
        JsonPath unchanged = colleague.register(anna);
        assertThat(unchanged.getString("manager.name")).isEqualTo("Anna");
        assertThat(unchanged.getString("manager.email")).isEqualTo("anna@example.com");
    }

    @Test
    void aManagersInputKeepsRulesAsWell() {
        JsonPath payload = colleague.register(Map.of("subject", " ", "name", "a\tb", "email", "no address"));

        assertThat(payload.getString("manager")).isNull();
        assertThat(payload.getList("errors.rule"))
                .isEqualTo(List.of("TEXT_BLANK", "NAME_CONTROL_CHARACTER", "EMAIL_MALFORMED"));
        assertThat(payload.getList("errors[2].path")).isEqualTo(List.of("input", "email"));
    }

    private JsonPath create(String... namesAndValues) {
        Map<String, @Nullable Object> input = Map.of();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input = Colleague.with(input, namesAndValues[i], namesAndValues[i + 1]);
        }
        return colleague.create(input);
    }
}
