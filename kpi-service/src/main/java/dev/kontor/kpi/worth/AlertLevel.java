package dev.kontor.kpi.worth;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;

/**
 * From which share of the revenue on it is a risk that a customer might leave.
 *
 * @param percent more than 0, at most 100
 */
public record AlertLevel(BigDecimal percent) {

    public AlertLevel {
        if (percent.signum() <= 0 || percent.compareTo(Decimals.HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "kpi.concentration.alert-percent must be more than 0 and at most 100, not " + percent);
        }
    }
}
