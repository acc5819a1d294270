package dev.kontor.bench.load.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What is told of several measurements of one thing. */
public final class Statistics {

    private Statistics() {}

    /** The middle one, or between the two in the middle; not a number when there are none. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        return median(all.stream().mapToDouble(value).toArray());
    }

    /**
     * How one compares with another, round by round, and of that the median: both met the same machine in a round, so
     * what disturbed it disturbs the ratio least.
     */
    public static <T> double medianRatio(List<T> one, List<T> other, ToDoubleFunction<T> value) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(
                    "Expected as many rounds of both, got " + one.size() + " and " + other.size());
        }
        return median(IntStream.range(0, one.size())
                .mapToDouble(i -> value.applyAsDouble(one.get(i)) / value.applyAsDouble(other.get(i)))
                .toArray());
    }

    /**
     * The exponent with which y grows with x: 1 when ten times as much takes ten times as long. By least squares over the
     * logarithms.
     */
    public static double logLogSlope(double[] x, double[] y) {
        double[] logX = Arrays.stream(x).map(Math::log).toArray();
        double[] logY = Arrays.stream(y).map(Math::log).toArray();
        double meanX = Arrays.stream(logX).average().orElse(Double.NaN);
        double meanY = Arrays.stream(logY).average().orElse(Double.NaN);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (logX[i] - meanX) * (logY[i] - meanY);
            variance += (logX[i] - meanX) * (logX[i] - meanX);
        }
        return covariance / variance;
    }
}
