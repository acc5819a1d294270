package dev.kontor.bench.load.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.bench.load.BenchFailure;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {

    @Test
    void readsTimesAndEachTableOnce() {
        DatabaseTime time = DatabaseTime.parse("""
                [{"Plan": {"Node Type": "Append", "Plans": [
                    {"Node Type": "Index Scan", "Relation Name": "measurement_2026"},
                    {"Node Type": "Nested Loop", "Plans": [
                        {"Node Type": "Index Scan", "Relation Name": "measurement_2025"},
                        {"Node Type": "Index Scan", "Relation Name": "measurement_2026"}]}]},
                  "Planning Time": 0.75, "Triggers": [], "Execution Time": 1.25}]
                """);

        assertThat(time.planningMillis()).isEqualTo(0.75);
        assertThat(time.executionMillis()).isEqualTo(1.25);
        assertThat(time.tables()).containsExactly("measurement_2025", "measurement_2026");
    }

    @Test
    void refusesAPlanThatWasNotRun() {
        assertThatThrownBy(() -> DatabaseTime.parse("[{\"Plan\": {\"Node Type\": \"Result\"}}]"))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("as expected");
    }
}
