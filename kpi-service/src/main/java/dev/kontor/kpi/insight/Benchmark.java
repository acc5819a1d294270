package dev.kontor.kpi.insight;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standing among peers.
 *
 * @param peers peers with a value
 * @param median median of their values
 * @param percentile share of them that are worse, ties half, in whole percent
 */
public record Benchmark(int peers, BigDecimal median, int percentile) {

    /** With fewer, a peer's own number could be told from the median. */
    public static final int LEAST_PEERS = 5;

    /** A tie counts half, so that everything is counted in halves. */
    private static final BigDecimal HALVES = BigDecimal.TWO;

    /**
     * The standing of a value.
     *
     * @param value the value that is compared
     * @param peers the values of its peers, without itself
     * @param preference what is better
     * @return null with fewer than five peers, and where nothing says what is better: of a band KPI without a band target
     */
    public static @Nullable Benchmark of(BigDecimal value, List<BigDecimal> peers, Preference preference) {
        if (peers.size() < LEAST_PEERS || preference instanceof Preference.Unknown) {
            return null;
        }
        long halves = 0;
        for (BigDecimal peer : peers) {
            halves += switch (preference.judge(peer, value)) {
                case IMPROVING -> 2;
                case STABLE -> 1;
                case DECLINING -> 0;
            };
        }
        BigDecimal all = BigDecimal.valueOf(peers.size()).multiply(HALVES);
        BigDecimal share = Decimals.HUNDRED.multiply(BigDecimal.valueOf(halves)).divide(all, 0, RoundingMode.HALF_EVEN);
        return new Benchmark(peers.size(), Decimals.plain(Decimals.median(peers)), share.intValueExact());
    }
}
