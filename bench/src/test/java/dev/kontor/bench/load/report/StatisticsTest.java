package dev.kontor.bench.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void medianIsTheMiddleWhateverTheOrder() {
        assertThat(Statistics.median(3, 1, 2)).isEqualTo(2);
        assertThat(Statistics.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Statistics.median()).isNaN();
    }

    @Test
    void ratiosAreOfTheSameRound() {
        // The machine was ten times slower in the second round; that is no difference between the two.
        List<Double> one = List.of(200.0, 20.0, 210.0);
        List<Double> other = List.of(100.0, 10.0, 100.0);

        assertThat(Statistics.medianRatio(one, other, Double::doubleValue)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistics.medianRatio(one, List.of(1.0), Double::doubleValue));
    }

    @Test
    void slopeIsTheExponentOfGrowth() {
        double[] sizes = {10, 100, 1000};

        assertThat(Statistics.logLogSlope(sizes, new double[] {3, 30, 300})).isCloseTo(1, within(1e-9));
        assertThat(Statistics.logLogSlope(sizes, new double[] {1, 100, 10_000})).isCloseTo(2, within(1e-9));
        assertThat(Statistics.logLogSlope(sizes, new double[] {7, 7, 7})).isCloseTo(0, within(1e-9));
    }
}
