package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.live.application.BreakingAccounts;
import dev.kontor.accounts.live.application.LiveAccounts;
import dev.kontor.accounts.live.domain.Signals;
import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.LiveClient;
import dev.kontor.kit.testing.TestTokens;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.WebSocketHandshakeException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What watchers are told when something is wrong: the same as who asks once. */
@AccountsServiceTest
class LiveErrorTest {

    private static final String WATCH =
            "subscription ($ids: [ID!]) { keyAccountChanged(filter: { accountIds: $ids }) { id name version } }";

    @Inject
    Tables tables;

    @Inject
    AccountService accounts;

    @Inject
    Signals signals;

    @Inject
    LiveAccounts live;

    private final Colleague colleague = new Colleague(GraphQL.as("watcher"));
    private final Mutations mutations = new Mutations(GraphQL.as("watcher"));

    @Test
    void whoLacksTheScopeIsRefused() throws Exception {
        try (LiveClient client = LiveClient.open(RestAssured.port, TestTokens.issue("stranger"), WATCH, Map.of())) {
            assertRefused(client.next(), "FORBIDDEN", "Your token lacks the scope that this needs.");
        }
    }

    static Stream<@Nullable JsonObject> noRequests() {
        JsonObject request = new JsonObject().put("query", WATCH);
        return Stream.of(
                null,
                new JsonObject(),
                new JsonObject().put("query", ""),
                new JsonObject().put("query", 5),
                request.copy().put("operationName", 5),
                request.copy().put("variables", "ids"));
    }

    @ParameterizedTest
    @MethodSource("noRequests")
    void whatIsNoRequestIsRefused(@Nullable JsonObject payload) throws Exception {
        try (LiveClient client =
                LiveClient.open(RestAssured.port, TestTokens.issue("watcher", "accounts:read"), payload)) {
            assertThat(client.next().getList("errors.extensions.code")).isEqualTo(List.of("INVALID_GRAPHQL_REQUEST"));
        }
    }

    @Test
    void whoIsUnknownDoesNotGetAConnection() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> LiveClient.open(
                        RestAssured.port, TestTokens.expired("watcher", "accounts:read"), WATCH, Map.of()))
                .havingCause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal ->
                                assertThat(refusal.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void whoWatchesTooMuchIsTold() throws Exception {
        try (LiveClient client = watch(Collections.nCopies(1001, "an id"))) {
            assertRefused(client.next(), "BAD_USER_INPUT", "At most 1000 accounts can be watched at once.");
        }
    }

    @Test
    void whatCannotBeReadOfAnEventIsAnErrorBesideTheRest() throws Exception {
        String watched = colleague.account("Partly", "live");

        try (LiveClient client = LiveClient.open(
                RestAssured.port,
                TestTokens.issue("watcher", "accounts:read"),
                WATCH.replace("version", "version concerns { edges { cursor } }"),
                Map.of("ids", List.of(watched)))) {
            tables.execute("alter table concern rename to concern_gone");
            JsonPath event;
            try {
                rename(watched, "Partly 2", 1);
                event = client.next();
            } finally {
                tables.execute("alter table concern_gone rename to concern");
            }

            assertThat(event.getString("data.keyAccountChanged.name")).isEqualTo("Partly 2");
            assertThat(event.getList("errors[0].path")).isEqualTo(List.of("keyAccountChanged", "concerns"));
            assertInternal(event);
        }
    }

    @Test
    void aStreamThatBreaksSaysNoMoreThanThat() throws Exception {
        String watched = colleague.account("Breaking", "live");
        QuarkusMock.installMockForType(
                new BreakingAccounts(accounts, signals, ClientProxy.unwrap(live)), LiveAccounts.class);

        try (LiveClient client = watch(List.of(watched))) {
            rename(watched, "Breaking 2", 1);
            assertThat(client.next().getString("data.keyAccountChanged.name")).isEqualTo("Breaking 2");
            rename(watched, BreakingAccounts.BREAKS, 2);

            assertInternal(client.next());
        }
    }

    private static void assertInternal(JsonPath event) {
        assertThat(event.getList("errors")).hasSize(1);
        assertThat(event.getString("errors[0].extensions.code"))
                .as(event.prettify())
                .isEqualTo("INTERNAL");
        assertThat(event.getString("errors[0].message")).isEqualTo("System error");
        assertThat(event.prettify()).doesNotContain("SQL", "concern_", "java.", BreakingAccounts.SECRET);
    }

    private static void assertRefused(JsonPath refusal, String code, String message) {
        assertThat(refusal.getList("errors")).hasSize(1);
        assertThat(refusal.getString("errors[0].extensions.code"))
                .as(refusal.prettify())
                .isEqualTo(code);
        assertThat(refusal.getString("errors[0].message")).isEqualTo(message);
        assertThat(refusal.getList("errors[0].path")).isEqualTo(List.of("keyAccountChanged"));
        assertThat(refusal.getString("data.keyAccountChanged")).isNull();
    }

    private static LiveClient watch(List<String> accounts) throws Exception {
        return LiveClient.open(
                RestAssured.port, TestTokens.issue("watcher", "accounts:read"), WATCH, Map.of("ids", accounts));
    }

    private void rename(String account, String name, int expectedVersion) {
        mutations.succeed(
                "updateKeyAccount",
                "account { version }",
                Map.of("accountId", account, "name", name, "expectedVersion", expectedVersion));
    }
}
