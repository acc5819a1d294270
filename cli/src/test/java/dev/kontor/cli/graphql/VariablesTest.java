package dev.kontor.cli.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\":\"KA-0001\"} | {\"number\":\"KA-0001\"}",
                "5                        | 5",
                "true                     | true",
                "null                     | null",
                "\"5\"                    | \"5\"",
                "Nordbank                 | \"Nordbank\"",
                "2026-10-31               | \"2026-10-31\"",
                "{number: 1}              | \"{number: 1}\"",
                "``                       | \"\"",
            })
    void areJsonWhereTheyCanBe(String text, String json) {
        assertThat(Variables.of(Map.of("name", text)).get("name")).hasToString(json);
    }
}
