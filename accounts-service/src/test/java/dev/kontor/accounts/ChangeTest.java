package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code assignAccountManager} and {@code rateKeyAccount}. */
@AccountsServiceTest
class ChangeTest {

    private static final String ASSIGNED = "account { version updatedAt manager { id } }";

    private static final String RATED = """
            account {
              version
              updatedAt
              ratings { strategicValue growthPotential engagement ratedAt ratedBy { id } }
            }
            """;

    private static final String UNKNOWN_ACCOUNT =
            GlobalId.of("KeyAccount", UUID.randomUUID()).encode();

    private final GraphQL graph = GraphQL.as("changer");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void anAccountIsGivenToAManager() {
        String account = colleague.account("Assigned", "change");
        String manager = colleague.manager("assignee");

        JsonPath payload = assign(account, manager, 1);

        assertThat(payload.getList("errors")).isEmpty();
        assertThat(payload.getInt("account.version")).isEqualTo(2);
        assertThat(payload.getString("account.manager.id")).isEqualTo(manager);
    }

    @Test
    void ratingsSayWhoAndWhen() {
        String account = colleague.account("Rated", "change");
        String me = colleague.manager("changer");

        JsonPath payload = rate(account, 90, 0, 100, 1);

        assertThat(payload.getList("errors")).isEmpty();
        assertThat(payload.getInt("account.version")).isEqualTo(2);
        assertThat(payload.getInt("account.ratings.strategicValue")).isEqualTo(90);
        assertThat(payload.getInt("account.ratings.growthPotential")).isZero();
        assertThat(payload.getInt("account.ratings.engagement")).isEqualTo(100);
        assertThat(payload.getString("account.ratings.ratedBy.id")).isEqualTo(me);
        assertThat(payload.getString("account.ratings.ratedAt")).isEqualTo(payload.getString("account.updatedAt"));
    }

    @Test
    void whoIsNoManagerRatesWithoutAName() {
        String account = colleague.account("Rated by a stranger", "change");

        JsonPath payload = new Mutations(GraphQL.as("stranger-" + UUID.randomUUID()))
                .call("rateKeyAccount", RATED, ratings(account, 1, 2, 3, 1));

        assertThat(payload.getInt("account.ratings.engagement")).isEqualTo(3);
        assertThat(payload.getString("account.ratings.ratedBy")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0,strategicValue", "0,101,0,growthPotential", "0,0,2147483647,engagement"})
    void aRatingIs0To100(int strategicValue, int growthPotential, int engagement, String field) {
        JsonPath payload =
                rate(colleague.account("Misrated", "change"), strategicValue, growthPotential, engagement, 1);

        assertThat(payload.getString("account")).isNull();
        assertThat(payload.getString("errors[0].rule")).isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(payload.getList("errors[0].path")).isEqualTo(List.of("input", field));
    }

    @Test
    void whoHasReadAnOlderVersionIsToldTheCurrentOne() {
        String account = colleague.account("Conflict", "change");
        String manager = colleague.manager("assignee");
        rate(account, 1, 1, 1, 1);

        assertConflict(rate(account, 2, 2, 2, 1), 2);
        assertConflict(assign(account, manager, 1), 2);
        assertConflict(assign(account, manager, 3), 2);
        assertThat(assign(account, manager, 2).getInt("account.version")).isEqualTo(3);
    }

    @Test
    void ofChangesAtTheSameTimeOneWins() throws Exception {
        String account = colleague.account("Raced", "change");
        List<Callable<JsonPath>> rivals = IntStream.range(0, 8)
                .<Callable<JsonPath>>mapToObj(i -> () -> rate(account, i, i, i, 1))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(rivals.size())) {
            List<JsonPath> payloads =
                    threads.invokeAll(rivals).stream().map(Future::resultNow).toList();

            List<JsonPath> losers = payloads.stream()
                    .filter(payload -> payload.getString("account") == null)
                    .toList();
            assertThat(losers).hasSize(rivals.size() - 1).allSatisfy(payload -> assertConflict(payload, 2));
        }
    }

    @Test
    void whatDoesNotExistCannotBeChanged() {
        String account = colleague.account("Exists", "change");
        String manager = colleague.manager("assignee");
        String unknownManager = GlobalId.of("AccountManager", UUID.randomUUID()).encode();

        assertNotFound(rate(UNKNOWN_ACCOUNT, 1, 1, 1, 1), "accountId");
        assertNotFound(rate("garbage", 1, 1, 1, 1), "accountId");
        assertNotFound(rate(manager, 1, 1, 1, 1), "accountId");
        assertNotFound(assign(UNKNOWN_ACCOUNT, manager, 1), "accountId");
        assertNotFound(assign(account, unknownManager, 1), "managerId");
        assertNotFound(assign(account, account, 1), "managerId");
        assertThat(graph.execute("query ($id: ID!) { keyAccount(by: { id: $id }) { version } }", Map.of("id", account))
                        .getInt("data.keyAccount.version"))
                .isEqualTo(1);
    }

    private JsonPath assign(String account, String manager, int expectedVersion) {
        return mutations.call(
                "assignAccountManager",
                ASSIGNED,
                Map.of("accountId", account, "managerId", manager, "expectedVersion", expectedVersion));
    }

    private JsonPath rate(
            String account, int strategicValue, int growthPotential, int engagement, int expectedVersion) {
        return mutations.call(
                "rateKeyAccount",
                RATED,
                ratings(account, strategicValue, growthPotential, engagement, expectedVersion));
    }

    private static Map<String, ?> ratings(
            String account, int strategicValue, int growthPotential, int engagement, int expectedVersion) {
        return Map.of(
                "accountId", account,
                "strategicValue", strategicValue,
                "growthPotential", growthPotential,
                "engagement", engagement,
                "expectedVersion", expectedVersion);
    }

    private static void assertConflict(JsonPath payload, int currentVersion) {
        assertThat(payload.getString("account")).isNull();
        Mutations.assertConflict(payload, currentVersion);
    }

    private static void assertNotFound(JsonPath payload, String field) {
        assertThat(payload.getString("account")).isNull();
        Mutations.assertNotFound(payload, field);
    }
}
