package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Rush;
import dev.kontor.accounts.testing.Tables;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, and what there may be one of, when many write at the same time: advocacy, referrals, white space, teams. */
@AccountsServiceTest
class RushTest {

    private static final int RIVALS = 12;

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("rushed");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @RepeatedTest(4)
    void whatNobodyHasToldYetIsToldOnce() throws InterruptedException {
        String account = account();

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> mutations.call(
                        "setReference",
                        "advocacy { version }",
                        Map.of("accountId", account, "isReference", true, "expectedVersion", 0)));

        assertThat(payloads.stream().filter(payload -> payload.get("advocacy") == null))
                .hasSize(RIVALS - 1)
                .allSatisfy(lost -> assertConflict(lost, 1));
        assertThat(mutations.trail(account)).containsExactly("Advocacy.isReference: false -> true");
    }

    @RepeatedTest(8)
    void anAccountRefersAnotherOnce() throws InterruptedException {
        String account = account();
        String other = account();

        List<JsonPath> payloads = Rush.of(RIVALS, i -> refer(account, other));

        assertThat(payloads.stream().filter(payload -> payload.get("referral") == null))
                .hasSize(RIVALS - 1)
                .allSatisfy(lost -> assertInvalid(lost, "referredId", "REFERRAL_EXISTS"));
        assertThat(mutations.trail(account)).hasSize(1);
    }

    @RepeatedTest(4)
    void accountsReferEachOtherWithoutWaitingInACircle() throws InterruptedException {
        List<String> circle = IntStream.range(0, 4).mapToObj(i -> account()).toList();

        List<JsonPath> payloads = Rush.of(12, i -> refer(circle.get(i % 4), circle.get((i % 4 + 1 + i / 4) % 4)));

        assertThat(payloads)
                .allSatisfy(
                        payload -> assertThat(payload.getString("referral.id")).isNotNull());
        assertThat(circle)
                .allSatisfy(account -> assertThat(mutations.trail(account)).hasSize(3));
    }

    @RepeatedTest(4)
    void aCellIsAddedOnce() throws InterruptedException {
        String account = account();

        List<JsonPath> payloads = Rush.of(RIVALS, i -> cell(account, "Support", "PURSUED"));

        assertThat(payloads.stream().filter(payload -> payload.get("cell") == null))
                .hasSize(RIVALS - 1)
                .allSatisfy(lost -> assertConflict(lost, 1));
        assertThat(mutations.trail(account)).hasSize(1);
    }

    @Test
    void noAccountGetsMoreThanTwoHundredCells() throws InterruptedException, SQLException {
        String account = account();
        tables.execute("""
                insert into white_space_cell (id, account_id, offering, unit, state, version)
                select gen_random_uuid(), '%s', 'Offering ' || n, 'Unit', 'OPEN', 1 from generate_series(1, 195) n
                """.formatted(Tables.key(account)));

        List<JsonPath> payloads = Rush.of(RIVALS, i -> cell(account, "Rival " + i, "OPEN"));

        assertThat(payloads.stream().filter(payload -> payload.get("cell") == null))
                .hasSize(RIVALS - 5)
                .allSatisfy(lost -> assertInvalid(lost, "accountId", "LIMIT_REACHED"));
        assertThat(mutations.trail(account)).hasSize(5);
    }

    @RepeatedTest(4)
    void ofThoseWhoChangeOrRemoveAMemberOneDoes() throws InterruptedException {
        String account = account();
        String member = colleague.manager("rushed-member");
        mutations.succeed(
                "setAccountTeamMember",
                "member { version }",
                Map.of("accountId", account, "memberId", member, "role", "Lead"));

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> i % 2 == 0
                        ? mutations.call(
                                "setAccountTeamMember",
                                "member { version }",
                                Map.of(
                                        "accountId",
                                        account,
                                        "memberId",
                                        member,
                                        "role",
                                        "Role " + i,
                                        "expectedVersion",
                                        1))
                        : mutations.call(
                                "removeAccountTeamMember",
                                "removedId",
                                Map.of("accountId", account, "memberId", member, "expectedVersion", 1)));

        boolean removed = IntStream.range(0, RIVALS)
                .anyMatch(i -> i % 2 == 1 && payloads.get(i).get("removedId") != null);
        assertThat(payloads.stream()
                        .filter(payload -> !payload.getList("errors").isEmpty()))
                .hasSize(RIVALS - 1)
                .allSatisfy(lost -> {
                    if (removed) {
                        assertNotFound(lost, "memberId");
                    } else {
                        assertConflict(lost, 2);
                    }
                });
        assertThat(mutations.trail(account)).hasSize(2);
    }

    @Test
    void accountsOfAManagerAreAssignedWhileTheManagerChanges() throws InterruptedException {
        String manager = colleague.manager("rushed-manager-" + account());
        List<String> accounts =
                IntStream.range(0, RIVALS).mapToObj(i -> account()).toList();

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> i % 3 == 0
                        ? mutations.call(
                                "updateAccountManager",
                                "manager { version }",
                                Map.of("managerId", manager, "name", "Name " + i, "expectedVersion", 1))
                        : mutations.call(
                                "assignAccountManager",
                                "account { version }",
                                Map.of("accountId", accounts.get(i), "managerId", manager, "expectedVersion", 1)));

        assertThat(payloads.stream()
                        .filter(payload -> !payload.getList("errors").isEmpty()))
                .hasSize(RIVALS / 3 - 1)
                .allSatisfy(lost -> assertConflict(lost, 2));
    }

    /** The trigger that all limits have in common, past the service, which locks the account itself. */
    @ParameterizedTest
    @CsvSource({
        "account_need,statement,100,account_need_is_bounded",
        "white_space_cell,offering,200,white_space_cell_at_most_200"
    })
    void theTablesKeepTheirLimitsAmongMany(String table, String text, int limit, String trigger)
            throws InterruptedException, SQLException {
        String insert = table.equals("account_need")
                ? "insert into account_need (id, account_id, statement, version)"
                        + " select gen_random_uuid(), '%s', '%s' || n, 1 from generate_series(1, %d) n"
                : "insert into white_space_cell (id, account_id, offering, unit, state, version)"
                        + " select gen_random_uuid(), '%s', '%s' || n, 'Unit', 'OPEN', 1 from generate_series(1, %d) n";
        String account = Tables.key(account());
        tables.execute(insert.formatted(account, "Old ", limit - 3));

        List<String> outcomes = Rush.of(8, i -> {
            try {
                return "rows: " + tables.execute(insert.formatted(account, "Rival " + i + " ", 1));
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            }
        });

        assertThat(outcomes.stream().filter("rows: 1"::equals)).hasSize(3);
        assertThat(outcomes.stream().filter(outcome -> outcome.contains(trigger)))
                .hasSize(5);
    }

    private String account() {
        return colleague.account("Rushed", "rush");
    }

    private JsonPath refer(String account, String other) {
        return mutations.call(
                "referKeyAccount",
                "referral { id }",
                Map.of("referrerId", account, "referredId", other, "referredOn", "2026-03-01"));
    }

    private JsonPath cell(String account, String offering, String state) {
        return mutations.call(
                "setWhiteSpaceCell",
                "cell { id }",
                Map.of("accountId", account, "offering", offering, "unit", "Unit", "state", state));
    }
}
