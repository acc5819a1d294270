package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.scenario.ScenarioState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A scenario and what it shows.
 *
 * <p>The numbers that its tests expect were worked out from its files with awk, which knows nothing of Kontor; the commands
 * stand beside them, to be run in the scenario's folder.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Story {
    private final RunningSuite suite;
    private final String scenario;

    Story(RunningSuite suite, String scenario) {
        this.suite = suite;
        this.scenario = scenario;
    }

    @BeforeAll
    void load() {
        suite.load(scenario);
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        Map<String, String> accounts = DatabaseDigest.of(suite, "accounts");
        Map<String, String> kpis = DatabaseDigest.of(suite, "kpi");

        suite.load(scenario);

        assertThat(DatabaseDigest.of(suite, "accounts")).isEqualTo(accounts);
        assertThat(DatabaseDigest.of(suite, "kpi")).isEqualTo(kpis);
    }

    /** Asks what the scenario's README tells its readers to ask. */
    final JsonNode ask() throws IOException {
        return suite.as(DemoUser.VIEWER).ask(question()).data();
    }

    /** The same for these days, the last included. */
    final JsonNode ask(LocalDate from, LocalDate to) throws IOException {
        String days = GraphQlClient.JSON
                .createObjectNode()
                .put("from", from.toString())
                .put("to", to.toString())
                .toString();
        return suite.as(DemoUser.VIEWER).ask(question(), days).data();
    }

    private String question() throws IOException {
        return Files.readString(suite.workspace().scenario(scenario).resolve("story.graphql"));
    }

    /** The first day of {@code M-ago}; that of {@code M+1}, the month in progress, is {@code firstOfMonth(-1)}. */
    final LocalDate firstOfMonth(int ago) {
        return anchor().withDayOfMonth(1).minusMonths(ago + 1L);
    }

    /** The Monday of {@code W-ago}; that of the week in progress is {@code monday(-1)}. */
    final LocalDate monday(int ago) {
        return anchor().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(ago + 1L);
    }

    private LocalDate anchor() {
        return ScenarioState.of(suite.workspace().scenarioStates(), scenario)
                .orElseThrow()
                .anchor();
    }

    /** The only account that was searched for. */
    static JsonNode account(JsonNode connection) {
        assertThat(connection.path("edges")).hasSize(1);
        return connection.at("/edges/0/node");
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The values of a series, all of whose periods have one, oldest first. */
    static List<BigDecimal> values(JsonNode series) {
        return stream(series.path("points"))
                .map(point -> decimal(point.path("value")))
                .toList();
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Decimals travel as texts. */
    static BigDecimal decimal(JsonNode text) {
        assertThat(text.isTextual()).as("a decimal: %s", text).isTrue();
        return new BigDecimal(text.asText());
    }

    /** The value of one segment of the current period. */
    static BigDecimal segment(JsonNode kpi, String name) {
        Iterator<JsonNode> found = stream(kpi.path("segments"))
                .filter(segment -> segment.path("segment").asText().equals(name))
                .iterator();
        assertThat(found).as("segment %s", name).hasNext();
        return decimal(found.next().at("/value/value"));
    }
}
