package dev.kontor.kpi;

import static dev.kontor.kpi.Definitions.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What KPIs lack to be SMART, and what to do about it. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class SmartTest {

    private static final String GAPS = "data._entities[0].kpi.smartGaps";

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void shippedDefinitionsAreSpecificAndRelevant() {
        List<List<Map<String, String>>> gaps = Client.manager()
                .query("{ kpiDefinitions(first: 100) { edges { node { code smartGaps { criterion } } } } }")
                .ok()
                .json()
                .getList("data.kpiDefinitions.edges.node.findAll { !it.code.startsWith('OWN_') }.smartGaps");

        assertThat(gaps).hasSize(22);
        assertThat(gaps.stream().flatMap(List::stream).map(gap -> gap.get("criterion")))
                .doesNotContain("SPECIFIC", "RELEVANT");
    }

    @Test
    void aDefinitionTellsWhatIsMissing() {
        String code = created(Map.of("description", "tbd", "goal", ""));
        String query = "{ kpiDefinition(code: \"%s\") { smartGaps { criterion reason } } }".formatted(code);

        Client.Answer english = Client.manager().query(query).ok();
        Client.Answer german = Client.manager().reading("de").query(query).ok();

        assertThat(english.list("data.kpiDefinition.smartGaps.criterion"))
                .containsExactly("SPECIFIC", "MEASURABLE", "RELEVANT");
        assertThat(english.list("data.kpiDefinition.smartGaps.reason"))
                .containsExactly(
                        "Describe in at least one full sentence what exactly is measured.",
                        "Nothing was ever recorded: record a measurement, or define a formula.",
                        "Name the business goal that this serves.");
        assertThat(german.list("data.kpiDefinition.smartGaps.reason"))
                .containsExactly(
                        "Beschreiben Sie in mindestens einem ganzen Satz, was genau gemessen wird.",
                        "Es wurde noch nie etwas erfasst: Erfassen Sie einen Messwert, oder geben Sie eine Formel an.",
                        "Nennen Sie das Geschäftsziel, dem die Kennzahl dient.");
    }

    @Test
    void whatIsRecordedIsMeasurableFromThenOn() {
        TestClock.set(Instant.parse("2026-10-05T12:00:00Z"));
        String code = created(Map.of());
        TestClock.set(Instant.parse("2026-10-10T12:00:00Z"));
        Measurements.aboutCompany().value(code, "2026-09-01", "5").store();
        TestClock.set(Instant.parse("2026-11-05T12:00:00Z"));
        // a correction: what it takes the place of was known before
        Measurements.aboutCompany().value(code, "2026-09-01", "6").store();
        TestClock.set(TestClock.NOW);

        Client.Answer answer = Client.manager().query("""
                {
                  now: kpiDefinition(code: "%1$s") { smartGaps { criterion } }
                  then: kpiDefinition(code: "%1$s", asOf: "2026-10-10") { smartGaps { criterion } }
                  before: kpiDefinition(code: "%1$s", asOf: "2026-10-09") { smartGaps { criterion } }
                }
                """.formatted(code)).ok();

        assertThat(answer.list("data.now.smartGaps")).isEmpty();
        assertThat(answer.list("data.then.smartGaps")).isEmpty();
        assertThat(answer.list("data.before.smartGaps.criterion")).containsExactly("MEASURABLE");
    }

    @Test
    void aKpiNeedsATargetWithinReach() {
        String account = Measurements.newAccount();
        Measurements.about(account)
                .value("REVENUE", "2026-08-01", "1000")
                .value("REVENUE", "2026-09-01", "1100.50")
                .value("REVENUE", "2026-10-01", "1150")
                .store();
        assertThat(Accounts.read(account, "kpi(code: \"REVENUE\") { smartGaps { criterion } }")
                        .list(GAPS + ".criterion"))
                .containsExactly("ACHIEVABLE", "TIME_BOUND");

        // The best month brought 100.5. From 1150 to 4768 in 12 months are 301.5 a month, three times that
        setTarget(account, "4768");
        Client.Answer within = Accounts.read(account, "kpi(code: \"REVENUE\") { smartGaps { criterion } }");
        setTarget(account, "4780");
        String query = "kpi(code: \"REVENUE\") { smartGaps { criterion reason } }";
        Client.Answer beyond = Accounts.read(account, query);
        Client.Answer german = Client.manager()
                .reading("de")
                .query(
                        """
                        query ($representations: [_Any!]!) { _entities(representations: $representations) {
                          ... on KeyAccount { %s } } }
                        """.formatted(query),
                        Map.of("representations", List.of(Map.of("__typename", "KeyAccount", "id", account))))
                .ok();

        assertThat(within.list(GAPS)).isEmpty();
        // 3630 in 12 months are 302.5
        assertThat(beyond.list(GAPS))
                .containsExactly(Map.of(
                        "criterion",
                        "ACHIEVABLE",
                        "reason",
                        "The target asks for a change of 302.5 EUR per month, more than three times the best seen so far"
                                + " (100.5 EUR). Choose a target no further than 4,768 EUR, or a later due date."));
        assertThat(german.list(GAPS + ".reason"))
                .containsExactly(
                        "Das Ziel verlangt eine Änderung von 302,5 EUR pro Monat, mehr als das Dreifache der bisher besten"
                                + " (100,5 EUR). Wählen Sie ein Ziel bis höchstens 4.768 EUR, oder einen späteren Termin.");
    }

    @Test
    void withoutHistoryTheTargetIsNear() {
        String account = Measurements.newAccount();
        setTarget(account, "2301");

        assertThat(Accounts.read(account, "kpi(code: \"REVENUE\") { smartGaps { criterion reason } }")
                        .list(GAPS + ".criterion"))
                .containsExactly("MEASURABLE", "ACHIEVABLE");
        // |2300 − 1150| is half of 2300
        setTarget(account, "2300");
        assertThat(Accounts.read(account, "kpi(code: \"REVENUE\") { smartGaps { criterion } }")
                        .list(GAPS + ".criterion"))
                .containsExactly("MEASURABLE");
    }

    private static void setTarget(String account, String value) {
        Client.manager().query("""
                        mutation {
                          setKpiTarget(input: { subject: { accountId: "%s" }, code: "REVENUE", baseline: "1150",
                            value: "%s", startsOn: "2026-11-01", dueOn: "2027-10-31" }) { kpi { id } errors { __typename } }
                        }
                        """.formatted(account, value)).ok();
    }
}
