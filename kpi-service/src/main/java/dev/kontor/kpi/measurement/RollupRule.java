package dev.kontor.kpi.measurement;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rolls samples up: the segments of a period into one value, finer periods into a coarser one.
 *
 * @param rollup the rule
 * @param ratioFactor what a ratio is multiplied by: 100 for percent, else 1
 */
public record RollupRule(Rollup rollup, BigDecimal ratioFactor) {

    /** The rule of a definition. */
    public static RollupRule of(KpiDefinition definition) {
        return new RollupRule(definition.rollup(), definition.unit().ratioFactor());
    }

    /**
     * The value of a period.
     *
     * @param samples the samples of all segments by the finer periods that lie in it, at least one
     * @return null when the samples give no value: nothing was counted (denominators or sample sizes of 0)
     */
    public @Nullable Measured apply(NavigableMap<Period, List<Sample>> samples) {
        List<Sample> all = samples.values().stream().flatMap(List::stream).toList();
        return switch (rollup) {
            case SUM -> new Measured(sum(all, Sample::value), size(all));
            // A stock is semi-additive: it adds over segments, but not over time.
            case LAST -> {
                List<Sample> last = samples.lastEntry().getValue();
                yield new Measured(sum(last, Sample::value), size(last));
            }
            case WEIGHTED_MEAN ->
                quotient(sum(all, RollupRule::weighted), sum(all, RollupRule::weight), BigDecimal.ONE, size(all));
            case RATIO_OF_SUMS ->
                quotient(sum(all, Sample::numerator), sum(all, Sample::denominator), ratioFactor, size(all));
        };
    }

    /** What a numerator and a denominator by themselves come to; null when the denominator is 0. */
    public @Nullable BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        Measured ratio = quotient(numerator, denominator, ratioFactor, null);
        return ratio == null ? null : ratio.value();
    }

    private static @Nullable Measured quotient(
            BigDecimal numerator, BigDecimal denominator, BigDecimal factor, @Nullable Long size) {
        if (denominator.signum() == 0) {
            return null;
        }
        return new Measured(Decimals.divide(factor.multiply(numerator), denominator), size);
    }

    private static BigDecimal weight(Sample sample) {
        return BigDecimal.valueOf(Objects.requireNonNullElse(sample.sampleSize(), 0L));
    }

    private static BigDecimal weighted(Sample sample) {
        return sample.value().multiply(weight(sample));
    }

    private static BigDecimal sum(Collection<Sample> samples, Function<Sample, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Sample sample : samples) {
            BigDecimal term = part.apply(sample);
            sum = term == null ? sum : sum.add(term);
        }
        return sum;
    }

    private static @Nullable Long size(Collection<Sample> samples) {
        List<Long> sizes = samples.stream()
                .map(Sample::sampleSize)
                .filter(Objects::nonNull)
                .toList();
        return sizes.isEmpty()
                ? null
                : sizes.stream().mapToLong(Long::longValue).sum();
    }
}
