package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Teams: who serves an account in which role. */
@AccountsServiceTest
class TeamTest {

    private static final String MEMBER = "member { member { id name } role version }";

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("teamster");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void aColleagueJoinsChangesTheRoleAndLeaves() {
        String account = account();
        String ada = colleague.manager("ada");

        JsonPath joined = set(account, ada, " Sponsor ", null);
        JsonPath changed = set(account, ada, "Delivery lead", 1);

        assertThat(joined.getString("member.member.id")).isEqualTo(ada);
        assertThat(joined.getString("member.member.name")).isEqualTo("The ada");
        assertThat(joined.getString("member.role")).isEqualTo("Sponsor");
        assertThat(changed.getString("member.role")).isEqualTo("Delivery lead");
        assertThat(changed.getInt("member.version")).isEqualTo(2);
        assertThat(set(account, ada, "Delivery lead", 2).getInt("member.version"))
                .as("the same is no change")
                .isEqualTo(2);
        assertConflict(remove(account, ada, 1), 2);
        assertThat(remove(account, ada, 2).getString("removedId")).isEqualTo(ada);
        assertNotFound(remove(account, ada, 2), "memberId");
        assertThat(mutations.trail(account))
                .containsExactly(
                        "AccountTeamMember: The ada: Delivery lead -> null",
                        "AccountTeamMember.role: Sponsor -> Delivery lead",
                        "AccountTeamMember: null -> The ada: Sponsor");
    }

    @Test
    void aColleagueHasOneRole() {
        String account = account();
        String ada = colleague.manager("ada");
        set(account, ada, "Sponsor", null);

        assertThat(set(account, ada, "Sponsor", null).getInt("member.version"))
                .as("the same again")
                .isEqualTo(1);
        assertConflict(set(account, ada, "Delivery lead", null), 1);
        assertConflict(set(account, ada, "Delivery lead", 7), 1);
        assertNotFound(set(account, colleague.manager("bert"), "Delivery lead", 1), "memberId");
        assertThat(team(account)).containsExactly("The ada: Sponsor");
    }

    @Test
    void anAccountTellsItsTeamAsItGrew() {
        String account = account();
        set(account(), colleague.manager("cleo"), "Elsewhere", null);
        set(account, colleague.manager("zora"), "Lead", null);
        set(account, colleague.manager("ada"), "Sponsor", null);

        assertThat(team(account)).containsExactly("The zora: Lead", "The ada: Sponsor");
        assertThat(team(account())).isEmpty();
    }

    @Test
    void noTeamHasMoreThanAHundred() throws Exception {
        String account = account();
        tables.execute(fill(account, 98));
        List<String> candidates = IntStream.range(0, 6)
                .mapToObj(i -> colleague.manager("late-" + i))
                .toList();
        List<Callable<JsonPath>> additions = candidates.stream()
                .<Callable<JsonPath>>map(candidate -> () -> set(account, candidate, "Late", null))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(additions.size())) {
            List<JsonPath> payloads =
                    threads.invokeAll(additions).stream().map(Future::resultNow).toList();

            assertThat(payloads.stream().filter(payload -> payload.get("member") == null))
                    .hasSize(4)
                    .allSatisfy(refused -> assertInvalid(refused, "accountId", "LIMIT_REACHED"));
        }
        assertThat(team(account)).hasSize(100);
    }

    @Test
    void whoJoinsTwiceAtTheSameTimeJoinsOnce() throws Exception {
        String account = account();
        String ada = colleague.manager("ada");
        List<Callable<JsonPath>> additions = IntStream.range(0, 4)
                .<Callable<JsonPath>>mapToObj(i -> () -> set(account, ada, "Sponsor", null))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(additions.size())) {
            assertThat(threads.invokeAll(additions).stream().map(Future::resultNow))
                    .allMatch(payload -> payload.getInt("member.version") == 1);
        }
        assertThat(team(account)).containsExactly("The ada: Sponsor");
    }

    @Test
    void badInputChangesNothing() {
        String account = account();
        String ada = colleague.manager("ada");
        set(account, ada, "Sponsor", null);

        for (Map.Entry<String, String> role : Map.of(
                        "  ", "TEXT_BLANK", "r".repeat(10_000), "TEXT_TOO_LONG", "two\nlines", "TEXT_CONTROL_CHARACTER")
                .entrySet()) {
            assertInvalid(set(account, ada, role.getKey(), 1), "role", role.getValue());
            assertInvalid(set(account, colleague.manager("bert"), role.getKey(), null), "role", role.getValue());
        }
        for (String other : List.of(ada, Colleague.unknown("KeyAccount"), "gibberish")) {
            assertNotFound(set(other, ada, "Misplaced", null), "accountId");
            assertNotFound(remove(other, ada, 1), "accountId");
        }
        for (String other : List.of(account, Colleague.unknown("AccountManager"), "gibberish")) {
            assertNotFound(set(account, other, "Misplaced", null), "memberId");
            assertNotFound(remove(account, other, 1), "memberId");
        }
        assertConflict(set(account, ada, "Old", -1), 1);
        assertThat(mutations.trail(account)).containsExactly("AccountTeamMember: null -> The ada: Sponsor");
    }

    @Test
    void whoMayNotWriteChangesNothing() {
        String account = account();
        JsonPath answer = GraphQL.with(TestTokens.issue("reader", "accounts:read"))
                .execute(
                        "mutation ($input: SetAccountTeamMemberInput!) {"
                                + " setAccountTeamMember(input: $input) { errors { __typename } } }",
                        Map.of(
                                "input",
                                Map.of("accountId", account, "memberId", colleague.manager("ada"), "role", "Nobody")));

        assertThat(answer.getList("errors")).isNotEmpty();
        assertThat(team(account)).isEmpty();
    }

    @Test
    void theTableKeepsTheRulesAsWell() throws SQLException {
        String account = account();
        tables.execute(fill(account, 1));

        tables.assertRefused(fill(account(), 101), "account_team_is_bounded");
        tables.assertRefused(
                "insert into account_team_member select gen_random_uuid(), account_id, member_id, 'Other', 1"
                        + " from account_team_member where account_id = '%s'".formatted(Tables.key(account)),
                "account_team_member_has_one_role");
        tables.assertRefused(
                "update account_team_member set account_id = '%s' where account_id = '%s'"
                        .formatted(Tables.key(account()), Tables.key(account)),
                "stays there");
        tables.assertRefused("update account_team_member set role = ''", "account_team_member_role_check");
    }

    @Test
    void manyAccountsCostAsManyStatementsAsOne() {
        String industry = "teams " + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            set(colleague.account("Account " + i, industry), colleague.manager("server-" + i), "Lead", null);
        }

        assertThat(statements(industry, 12)).isEqualTo(statements(industry, 1)).isEqualTo(3);
    }

    private long statements(String industry, int accounts) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute("""
                query ($first: Int!, $industry: String!) {
                  keyAccounts(first: $first, filter: { industries: [$industry] }) {
                    edges { node { team { member { name } } } }
                  }
                }
                """, Map.of("first", accounts, "industry", industry));
            assertThat(answer.getList("data.keyAccounts.edges.node.team[0].member.name"))
                    .as(answer.prettify())
                    .isNotEmpty();
        });
    }

    private String account() {
        return colleague.account("Served", "teams");
    }

    private JsonPath set(String account, String member, String role, @Nullable Integer expectedVersion) {
        Map<String, Object> input = new HashMap<>(Map.of("accountId", account, "memberId", member, "role", role));
        input.put("expectedVersion", expectedVersion);
        return mutations.call("setAccountTeamMember", MEMBER, input);
    }

    private JsonPath remove(String account, String member, int expectedVersion) {
        return mutations.call(
                "removeAccountTeamMember",
                "removedId",
                Map.of("accountId", account, "memberId", member, "expectedVersion", expectedVersion));
    }

    private List<String> team(String account) {
        JsonPath answer = graph.execute(
                "query ($id: ID!) { keyAccount(by: { id: $id }) { team { member { name } role } } }",
                Map.of("id", account));
        List<String> names = answer.getList("data.keyAccount.team.member.name");
        List<String> roles = answer.getList("data.keyAccount.team.role");
        return IntStream.range(0, roles.size())
                .mapToObj(i -> names.get(i) + ": " + roles.get(i))
                .toList();
    }

    /** So many new colleagues, all in the team. */
    private static String fill(String account, int size) {
        return """
                with colleague as (
                    insert into account_manager (id, subject, name)
                    select gen_random_uuid(), gen_random_uuid()::text, 'Colleague ' || n from generate_series(1, %d) n
                    returning id)
                insert into account_team_member (id, account_id, member_id, role, version)
                select gen_random_uuid(), '%s', id, 'Member', 1 from colleague
                """.formatted(size, Tables.key(account));
    }
}
