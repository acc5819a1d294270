package dev.kontor.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.cli.report.Failure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void followTheBase() {
        assertThat(Ports.from(Map.of())).isEqualTo(new Ports(8080, 8081, 8082, 15432));
        assertThat(Ports.from(Map.of("KONTOR_PORT_BASE", "9000"))).isEqualTo(new Ports(9000, 9001, 9002, 16352));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "70000", "58184", "eighty"})
    void areRefusedWhenTheyCannotBe(String base) {
        assertThatThrownBy(() -> Ports.from(Map.of("KONTOR_PORT_BASE", base)))
                .isInstanceOf(Failure.class)
                .hasMessage("KONTOR_PORT_BASE must be a port from 1024 to 58183, not \"%s\".", base);
    }
}
