package dev.kontor.kpi.target;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;

/**
 * A range to stay within, ends included.
 *
 * @param low lower end
 * @param high upper end, above {@code low}
 */
public record Band(BigDecimal low, BigDecimal high) {

    public Band {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("A band's low %s must lie below its high %s".formatted(low, high));
        }
    }

    public BigDecimal width() {
        return high.subtract(low);
    }

    public BigDecimal middle() {
        return Decimals.divide(low.add(high), BigDecimal.TWO);
    }

    /** How far the value lies outside; 0 inside. */
    public BigDecimal distance(BigDecimal value) {
        return low.subtract(value).max(value.subtract(high)).max(BigDecimal.ZERO);
    }
}
