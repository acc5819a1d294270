package dev.kontor.kpi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each sample is {@code value}, {@code value*size} or {@code numerator/denominator}; periods are parted by semicolons. */
class RollupRuleTest {

    @Test
    void sumsAdd() {
        // 10.10 + 20.20 + (5 + 0.70)
        assertThat(rolled(Rollup.SUM, 1, "10.10 ; 20.20 ; 5 0.70")).isEqualTo("36.00");
        assertThat(rolled(Rollup.SUM, 1, "-3 3")).isEqualTo("0");
        // decimals are exact: in binary floating point this is 0.30000000000000004
        assertThat(rolled(Rollup.SUM, 1, "0.1 0.2")).isEqualTo("0.3");
    }

    @Test
    void aWeightedMeanWeighsBySampleSize() {
        // (4.5·10 + 3·30) / 40 = 135/40
        assertThat(rolled(Rollup.WEIGHTED_MEAN, 1, "4.5*10 ; 3*30")).isEqualTo("3.375");
        // (5·1 + 4·2) / 3 = 13/3
        assertThat(rolled(Rollup.WEIGHTED_MEAN, 1, "5*1 4*2")).isEqualTo("4.333333");
        // nobody answered in the second period
        assertThat(rolled(Rollup.WEIGHTED_MEAN, 1, "4*2 ; 1*0")).isEqualTo("4");
        assertThat(rolled(Rollup.WEIGHTED_MEAN, 1, "4*0")).isNull();
    }

    @Test
    void aRatioOfSumsIsNeverAMeanOfRatios() {
        // 100·(9+10)/(10+100) = 1900/110; the mean of the ratios would be 50
        assertThat(rolled(Rollup.RATIO_OF_SUMS, 100, "9/10 10/100")).isEqualTo("17.272727");
        // a zero denominator counts nothing: 100·(1+0)/(4+0)
        assertThat(rolled(Rollup.RATIO_OF_SUMS, 100, "1/4 ; 0/0")).isEqualTo("25");
        assertThat(rolled(Rollup.RATIO_OF_SUMS, 100, "0/0 0/0")).isNull();
        // half to even at the sixth digit: 1/128 = 0.0078125, 3/128 = 0.0234375
        assertThat(rolled(Rollup.RATIO_OF_SUMS, 1, "1/128")).isEqualTo("0.007812");
        assertThat(rolled(Rollup.RATIO_OF_SUMS, 1, "3/128")).isEqualTo("0.023438");
    }

    @Test
    void ofStocksTheLastPeriodCountsWithAllItsSegments() {
        assertThat(rolled(Rollup.LAST, 1, "7 ; 9 ; 8")).isEqualTo("8");
        assertThat(rolled(Rollup.LAST, 1, "7 1 ; 3 2")).isEqualTo("5");
        assertThat(rolled(Rollup.LAST, 1, "7")).isEqualTo("7");
    }

    @Test
    void sampleSizesAddUp() {
        NavigableMap<Period, List<Sample>> samples = samples("4*2 3*5 ; 2*1");

        assertThat(new RollupRule(Rollup.WEIGHTED_MEAN, BigDecimal.ONE).apply(samples))
                .isEqualTo(new Measured(new BigDecimal("3.125"), 8L)); // (8 + 15 + 2) / 8
    }

    private static @Nullable String rolled(Rollup rollup, int factor, String periods) {
        Measured measured = new RollupRule(rollup, BigDecimal.valueOf(factor)).apply(samples(periods));
        return measured == null ? null : measured.value().toPlainString();
    }

    private static NavigableMap<Period, List<Sample>> samples(String periods) {
        NavigableMap<Period, List<Sample>> samples = new TreeMap<>();
        Period period = new Period(Granularity.MONTH, LocalDate.parse("2026-01-01"));
        for (String texts : periods.split(" ; ", -1)) {
            List<Sample> inPeriod = new ArrayList<>();
            for (String text : texts.split(" ", -1)) {
                inPeriod.add(sample(text));
            }
            samples.put(period, inPeriod);
            period = period.plus(1);
        }
        return samples;
    }

    private static Sample sample(String text) {
        if (text.contains("/")) {
            String[] parts = text.split("/", 2);
            return new Sample(BigDecimal.ZERO, new BigDecimal(parts[0]), new BigDecimal(parts[1]), null);
        }
        String[] parts = text.split("\\*", 2);
        Long size = parts.length == 2 ? Long.valueOf(parts[1]) : null;
        return new Sample(new BigDecimal(parts[0]), null, null, size);
    }
}
