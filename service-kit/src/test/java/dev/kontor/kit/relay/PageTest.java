package dev.kontor.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.relay.PageArguments.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void isCountedFromTheStartUnlessLastIsGiven() {
        assertThat(PageArguments.of(null, null, null, null))
                .isEqualTo(new PageArguments(Direction.FORWARD, 20, null, null));
        assertThat(PageArguments.of(5, "a", null, null)).isEqualTo(new PageArguments(Direction.FORWARD, 5, "a", null));
        assertThat(PageArguments.of(null, null, 5, "b")).isEqualTo(new PageArguments(Direction.BACKWARD, 5, null, "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void aSizeOutOfBoundsIsTheCallersMistake(int size) {
        assertThatExceptionOfType(BadUserInputException.class)
                .isThrownBy(() -> PageArguments.of(size, null, null, null))
                .withMessageContaining("1 to 100");
        assertThatExceptionOfType(BadUserInputException.class)
                .isThrownBy(() -> PageArguments.of(null, null, size, null));
    }

    @Test
    void firstAndLastTogetherAreTheCallersMistake() {
        assertThatExceptionOfType(BadUserInputException.class)
                .isThrownBy(() -> PageArguments.of(1, null, 1, null))
                .withMessageContaining("not both");
    }

    @Test
    void theSurplusRowOnlyTellsThatMoreFollow() {
        PageArguments two = PageArguments.of(2, null, null, null);

        assertThat(Page.of(two, List.of("a", "b", "c"))).isEqualTo(new Page<>(List.of("a", "b"), true, false));
        assertThat(Page.of(two, List.of("a", "b"))).isEqualTo(new Page<>(List.of("a", "b"), false, false));
    }

    @Test
    void aPageFromTheEndIsStillInTheConnectionsOrder() {
        PageArguments lastTwo = PageArguments.of(null, null, 2, "cursor of d");

        assertThat(Page.of(lastTwo, List.of("c", "b", "a"))).isEqualTo(new Page<>(List.of("b", "c"), true, true));
    }

    @Test
    void whatLiesBehindTheCursorPrecedes() {
        PageArguments afterA = PageArguments.of(2, "cursor of a", null, null);

        assertThat(Page.of(afterA, List.of("b"))).isEqualTo(new Page<>(List.of("b"), false, true));
    }

    @Test
    void infoNamesTheCursorsOfBothEnds() {
        Page<String> page = new Page<>(List.of("a", "b", "c"), true, false);

        assertThat(page.info("cursor of %s"::formatted))
                .isEqualTo(new PageInfo(true, false, "cursor of a", "cursor of c"));
        assertThat(new Page<String>(List.of(), false, true).info(item -> item))
                .isEqualTo(new PageInfo(false, true, null, null));
    }
}
