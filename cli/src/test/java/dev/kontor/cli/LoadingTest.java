package dev.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.cli.report.Failure;
import dev.kontor.cli.suite.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingTest {
    private static final Workspace CLONE = new Workspace(Path.of(".."), Path.of("target/loading"));

    @Test
    void findsAScenarioByItsName() {
        assertThat(Loading.requireScenario(CLONE, "restaurant")).isEqualTo(CLONE.scenario("restaurant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bakery", "", "../cli", "README.md"})
    void namesTheScenariosThatThereAre(String unknown) {
        assertThatThrownBy(() -> Loading.requireScenario(CLONE, unknown))
                .isInstanceOf(Failure.class)
                .hasMessage(
                        "There is no scenario \"%s\"; there are agency, consulting, manufacturing, restaurant, software,"
                                + " startup.",
                        unknown);
    }
}
