package dev.kontor.accounts;

import static dev.kontor.accounts.testing.RawClient.assertCoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Attempts;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.RawClient;
import dev.kontor.accounts.testing.RawClient.Answer;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.relay.Cursor;
import dev.kontor.kit.relay.GlobalId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is put into mutations and lists is answered with typed errors, or with errors with codes and a status that says
 * the same, soon, and changes nothing. What is wrong with documents, bodies and their types is in {@link BadRequestTest}.
 */
@AccountsServiceTest
@Timeout(60) // of a machine that does other things as well; none takes a second
class BadInputTest {

    private static final String KEY = "idempotencyKey";

    @Inject
    Tables tables;

    private final Colleague colleague = new Colleague(GraphQL.as("fool"));
    private final RawClient raw = new RawClient("fool");

    private Attempts attempts = new Attempts("fool", "");
    private String account = "";
    private String manager = "";
    private Map<String, String> before = Map.of();

    @BeforeEach
    void create() throws SQLException {
        account = colleague.account("Victim", "bad input");
        manager = colleague.manager("fool");
        attempts = new Attempts("fool", account);
        before = tables.checksums();
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(tables.checksums()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "createKeyAccount, name, NAME",
        "createKeyAccount, industry, TEXT",
        "updateKeyAccount, name, NAME",
        "setWhiteSpaceCell, offering, TEXT"
    })
    void textsAreVisibleShortAndOnOneLine(String mutation, String field, String rules) {
        for (String blank : List.of("", " ", "\t\n", "\u00a0", "\u200b", "\u202e", "\u0000")) {
            attempts.assertInvalid(mutation, field, blank, rules + "_BLANK");
        }
        attempts.assertInvalid(mutation, field, "n".repeat(10_000), rules + "_TOO_LONG");
        for (String between : List.of("\u0000", "\u0007", "\n", "\u0085", "\u2028", "\u2029", "\u202e", "\u2066")) {
            attempts.assertInvalid(mutation, field, "a" + between + "b", rules + "_CONTROL_CHARACTER");
        }
        for (String halves : List.of("a\ud800b", "a\udc00b", "a\udc00\ud800b", "a\ud83d")) {
            attempts.assertInvalid(mutation, field, halves, rules + "_CONTROL_CHARACTER");
        }
    }

    @Test
    void escapesInADocumentAreTextsAsWell() {
        assertCoded(
                raw.send(
                        "mutation { createKeyAccount(input: { name: \"\\uD800\", tier: GROWTH }) { account { id } } }",
                        Map.of()),
                200,
                "GRAPHQL_PARSE_FAILED");
        Answer answer = raw.send(
                "mutation { createKeyAccount(input: { name: \"a\\u202Eb\", tier: GROWTH }) { account { id } errors { ... on InvalidInputError { rule } } } }",
                Map.of());
        assertThat(answer.body().getList("data.createKeyAccount.errors.rule"))
                .isEqualTo(List.of("NAME_CONTROL_CHARACTER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ud83c\udfe6", "\ud83d\udc69\u200d\ud83d\udcbb AG", "\u2764\ufe0f", "\ud83c\udde8\ud83c\udded"})
    void emojiAreTextsAndStayAsTheyAre(String emoji) throws SQLException {
        String created = attempts.succeed("createKeyAccount", "account { id name }", Map.of("name", emoji))
                .getString("account.name");
        String updated = attempts.succeed("updateKeyAccount", "account { name }", Map.of("name", emoji))
                .getString("account.name");
        String offered = attempts.succeed("setWhiteSpaceCell", "cell { offering }", Map.of("offering", emoji))
                .getString("cell.offering");

        assertThat(List.of(created, updated, offered)).containsOnly(emoji);
        before = tables.checksums();
    }

    @ParameterizedTest
    @CsvSource({
        "updateKeyAccount, accountId",
        "moveKeyAccount, accountId",
        "moveKeyAccount, parentId",
        "rateKeyAccount, accountId",
        "setWhiteSpaceCell, accountId"
    })
    void idsOfNothingFindNothing(String mutation, String field) {
        for (String id : idsOfNoAccount()) {
            Mutations.assertNotFound(attempts.call(mutation, Map.of(field, id)), field);
        }
        // ID takes whatever it is given for a text, as graphql-java does.
        for (Object noText : List.of(List.of("a", "b"), Map.of("id", "a"), 5, true)) {
            Mutations.assertNotFound(attempts.call(mutation, Map.of(field, noText)), field);
        }
    }

    @Test
    void idsOfNothingAreNoPartOfWhatIsCreated() {
        for (String id : idsOfNoAccount()) {
            attempts.assertInvalid("createKeyAccount", "parentId", id, "REFERENCE_UNKNOWN");
        }
        for (String id : List.of(account, "", "garbage", Colleague.unknown("AccountManager"))) {
            attempts.assertInvalid("createKeyAccount", "managerId", id, "MANAGER_UNKNOWN");
        }
    }

    private List<String> idsOfNoAccount() {
        return List.of(
                manager,
                "",
                "garbage",
                "\u0000",
                "x".repeat(10_000),
                account + "=",
                new GlobalId("KeyAccount", "no UUID").encode(),
                Colleague.unknown("KeyAccount"));
    }

    @Test
    void noAccountIsBelowItself() throws SQLException {
        String below = attempts.succeed("createKeyAccount", "account { id }", Map.of("parentId", account))
                .getString("account.id");
        before = tables.checksums();

        attempts.assertInvalid("moveKeyAccount", "parentId", below, "HIERARCHY_CYCLE");
        attempts.assertInvalid("moveKeyAccount", "parentId", account, "HIERARCHY_CYCLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateKeyAccount", "moveKeyAccount", "rateKeyAccount"})
    void versionsAreIntsAndThePresentOne(String mutation) {
        for (int version : new int[] {Integer.MIN_VALUE, -1, 0, 2, Integer.MAX_VALUE}) {
            Mutations.assertConflict(attempts.call(mutation, Map.of("expectedVersion", version)), 1);
        }
        for (Object version : noInts()) {
            assertCoded(attempts.send(mutation, "expectedVersion", version), 200, "BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategicValue", "growthPotential", "engagement"})
    void ratingsAreIntsFrom0To100(String rating) {
        for (int score : new int[] {Integer.MIN_VALUE, -1, 101, Integer.MAX_VALUE}) {
            attempts.assertInvalid("rateKeyAccount", rating, score, "RATING_OUT_OF_RANGE");
        }
        for (Object score : noInts()) {
            assertCoded(attempts.send("rateKeyAccount", rating, score), 200, "BAD_USER_INPUT");
        }
    }

    /** Among them two of which the last 32 bits are 1. */
    private static List<Object> noInts() {
        return List.of(
                (1L << 32) + 1,
                1 - (1L << 32),
                1L << 31,
                new BigDecimal("1E+400"),
                new BigDecimal("1E+999999999"),
                1.5,
                "1",
                true,
                List.of(1, 2));
    }

    @Test
    void moneyIsBoundedAndExact() {
        for (String amount : List.of("-1", "-0.01", "1000000000000000", "9".repeat(18))) {
            attempts.assertInvalid("setWhiteSpaceCell", "potential", money(amount, "EUR"), "AMOUNT_OUT_OF_RANGE");
        }
        attempts.assertInvalid("setWhiteSpaceCell", "potential", money("0.001", "EUR"), "AMOUNT_TOO_PRECISE");
        for (Object amount :
                List.of("", "1e3", "NaN", "9".repeat(10_000), "1,5", "\u0661", 1, 0.1, true, List.of(), Map.of())) {
            assertCoded(attempts.send("setWhiteSpaceCell", "potential", money(amount, "EUR")), 200, "BAD_USER_INPUT");
        }
        for (Object currency : List.of("", "EURO", "eur", "QQQ", "\u0000", 5)) {
            assertCoded(attempts.send("setWhiteSpaceCell", "potential", money("1", currency)), 200, "BAD_USER_INPUT");
        }
    }

    private static Map<String, Object> money(Object amount, Object currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    @Test
    void aKeyIsForOneRequest() throws SQLException {
        attempts.succeed("createKeyAccount", "account { id }", Map.of(KEY, "key of a fool"));
        before = tables.checksums();

        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("name", "Other"),
                Map.of("tier", "STANDARD"),
                Map.of("country", "DE"),
                Map.of("parentId", account))) {
            Mutations.assertInvalid(
                    attempts.call("createKeyAccount", Colleague.with(other, KEY, "key of a fool")),
                    KEY,
                    "IDEMPOTENCY_KEY_REUSED");
        }
        attempts.assertInvalid("createKeyAccount", KEY, "", "TEXT_BLANK");
        attempts.assertInvalid("createKeyAccount", KEY, "k".repeat(10_000), "TEXT_TOO_LONG");
        attempts.assertInvalid("createKeyAccount", KEY, "a\ud800", "TEXT_CONTROL_CHARACTER");
    }

    @Test
    void cursorsAreOfTheirOrderAndOurs() {
        String zero = "00000000-0000-0000-0000-000000000000";
        for (String cursor : List.of(
                "",
                "garbage",
                "\u0000",
                "x".repeat(10_000),
                new Cursor("TIER:ASC", List.of("1", "a", zero)).encode(),
                new Cursor("NAME:DESC", List.of("a", zero)).encode(),
                new Cursor("NAME:ASC", List.of("a")).encode(),
                new Cursor("NAME:ASC", List.of("a", "no UUID")).encode(),
                new Cursor("NAME:ASC", List.of("a", zero, zero)).encode())) {
            for (String argument : List.of("first: 1, after", "last: 1, before")) {
                String document = "query ($c: String) { keyAccounts(%s: $c) { edges { cursor } } }".formatted(argument);
                assertCoded(raw.send(document, Map.of("c", cursor)), 200, "BAD_USER_INPUT");
            }
        }
    }

    @Test
    void variablesAreOfTheirTypes() {
        for (String mutation : List.of(
                "createKeyAccount", "updateKeyAccount", "moveKeyAccount", "rateKeyAccount", "setWhiteSpaceCell")) {
            for (Object input : List.of("text", 1, true, List.of(1), List.of(), Map.of("unknown", 1), Map.of())) {
                assertCoded(
                        attempts.sendVariables(mutation, "__typename", Map.of("input", input)), 200, "BAD_USER_INPUT");
            }
            assertCoded(attempts.sendVariables(mutation, "__typename", Map.of()), 200, "BAD_USER_INPUT");
        }
        assertCoded(attempts.send("createKeyAccount", "tier", "PLATINUM"), 200, "BAD_USER_INPUT");
        assertCoded(attempts.send("createKeyAccount", "customerSince", "2023-02-29"), 200, "BAD_USER_INPUT");
        assertCoded(attempts.send("updateKeyAccount", "name", List.of(List.of("a"))), 200, "BAD_USER_INPUT");
    }
}
