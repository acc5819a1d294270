package dev.kontor.bench.load.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.load.floor.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static Recording.Step after(Integer... steps) {
        return new Recording.Step("", "", "", List.of(steps));
    }

    @Test
    void addsWhatWaitsForEachOther() {
        assertThat(CriticalPath.of(List.of(after(), after(0)), new double[] {2, 3}))
                .isEqualTo(5);
    }

    @Test
    void takesTheSlowestOfWhatDoesNot() {
        // 0 and 1 at once, 2 after both, 3 after the first only.
        var steps = List.of(after(), after(), after(0, 1), after(0));

        assertThat(CriticalPath.of(steps, new double[] {1, 4, 2, 9})).isEqualTo(10);
        assertThat(CriticalPath.of(steps, new double[] {1, 4, 2, 1})).isEqualTo(6);
    }
}
