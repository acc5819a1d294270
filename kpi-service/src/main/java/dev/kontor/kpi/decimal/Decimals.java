package dev.kontor.kpi.decimal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The one way decimals are divided, so that an independent implementation gets the same digits. */
public final class Decimals {

    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Digits after the point of every quotient. */
    public static final int DIVISION_SCALE = 6;

    private Decimals() {}

    /** The quotient at scale 6, half to even, without trailing zeros; the divisor must not be zero. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return plain(dividend.divide(divisor, DIVISION_SCALE, RoundingMode.HALF_EVEN));
    }

    /** What a statistic computed in binary floating point is worth: scale 6, half to even. */
    public static BigDecimal fromStatistic(double value) {
        return plain(BigDecimal.valueOf(value).setScale(DIVISION_SCALE, RoundingMode.HALF_EVEN));
    }

    /** The middle value; of an even number, half of the sum of the two middle ones. The list must not be empty. */
    public static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(middle);
        }
        return divide(sorted.get(middle - 1).add(sorted.get(middle)), BigDecimal.TWO);
    }

    /** The same number without trailing zeros and without an exponent: 100, not 1E+2. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
