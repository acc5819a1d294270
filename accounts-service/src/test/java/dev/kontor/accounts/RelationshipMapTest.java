package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.People;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who of the stakeholders reports to whom. */
@AccountsServiceTest
class RelationshipMapTest {

    private final GraphQL graph = GraphQL.as("mapper");
    private final Mutations mutations = new Mutations(graph);
    private final People people = new People(graph);

    @Test
    void nobodyReportsToThemselvesNorToStrangers() {
        String account = people.account();
        String top = people.add(account, "Top", null);
        String middle = people.add(account, "Middle", top);
        String bottom = people.add(account, "Bottom", middle);
        String stranger = people.add(people.account(), "Stranger", null);

        assertInvalid(people.update(top, 1, Map.of("reportsToId", top)), "reportsToId", "HIERARCHY_CYCLE");
        assertInvalid(people.update(top, 1, Map.of("reportsToId", bottom)), "reportsToId", "HIERARCHY_CYCLE");
        for (String other : List.of(stranger, account, Colleague.unknown("Stakeholder"), "gibberish")) {
            assertInvalid(people.update(top, 1, Map.of("reportsToId", other)), "reportsToId", "REFERENCE_UNKNOWN");
            assertInvalid(
                    mutations.call("addStakeholder", People.PERSON, People.person(account, "New", other)),
                    "reportsToId",
                    "REFERENCE_UNKNOWN");
        }
        Map<String, Object> independent = new HashMap<>();
        independent.put("reportsToId", null);
        assertThat(people.update(bottom, 1, independent).getString("stakeholder.reportsTo"))
                .isNull();
        assertThat(people.update(top, 1, Map.of("reportsToId", bottom)).getString("stakeholder.reportsTo.name"))
                .isEqualTo("Bottom");
    }

    @Test
    void ofChangesThatWouldMakeACycleTogetherOneIsRefused() throws Exception {
        String account = people.account();
        List<String> ring = IntStream.range(0, 6)
                .mapToObj(i -> people.add(account, "Ring " + i, null))
                .toList();
        List<Callable<JsonPath>> changes = IntStream.range(0, ring.size())
                .<Callable<JsonPath>>mapToObj(i ->
                        () -> people.update(ring.get(i), 1, Map.of("reportsToId", ring.get((i + 1) % ring.size()))))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(changes.size())) {
            List<JsonPath> payloads =
                    threads.invokeAll(changes).stream().map(Future::resultNow).toList();

            assertThat(payloads.stream().filter(payload -> payload.get("stakeholder") == null))
                    .singleElement()
                    .satisfies(refused -> assertInvalid(refused, "reportsToId", "HIERARCHY_CYCLE"));
        }
    }

    @Test
    void whoReportedToSomeoneRemovedReportsToNobody() {
        String account = people.account();
        String top = people.add(account, "Top", null);
        String middle = people.add(account, "Middle", top);
        String bottom = people.add(account, "Bottom", middle);

        assertConflict(people.remove(middle, 2), 1);
        assertThat(people.remove(middle, 1).getString("removedId")).isEqualTo(middle);
        assertNotFound(people.remove(middle, 1), "stakeholderId");

        JsonPath left = people.update(bottom, 2, Map.of("role", "USER"));
        assertThat(left.getString("stakeholder.reportsTo")).isNull();
        assertThat(left.getInt("stakeholder.version")).isEqualTo(3);
        assertThat(mutations.trail(account))
                .containsExactly(
                        "Stakeholder.role: INFLUENCER -> USER",
                        "Stakeholder: Middle -> null",
                        "Stakeholder.reportsTo: " + middle + " -> null",
                        "Stakeholder: null -> Bottom",
                        "Stakeholder: null -> Middle",
                        "Stakeholder: null -> Top");
    }

    @Test
    void removalsBesideChangesOfTheMapNeitherFailNorWaitForEver() throws Exception {
        String account = people.account();
        String boss = people.add(account, "Boss", null);
        List<String> reports = IntStream.range(0, 6)
                .mapToObj(i -> people.add(account, "Report " + i, boss))
                .toList();
        List<Callable<JsonPath>> work = IntStream.range(0, 12)
                .<Callable<JsonPath>>mapToObj(i -> () -> i % 2 == 0
                        ? people.remove(reports.get(i / 2), 1)
                        : i == 11
                                ? people.remove(boss, 1)
                                : people.update(reports.get(5), 1, Map.of("name", "Other " + i)))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            assertThat(threads.invokeAll(work)).allMatch(done -> done.state() == Future.State.SUCCESS);
        }
    }
}
