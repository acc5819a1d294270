package dev.kontor.kpi.health;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;

/**
 * A part of a model of health.
 *
 * @param code the KPI that it looks at
 * @param weight how much it counts, more than 0
 * @param floor the value that scores 0
 * @param ceiling the value that scores 100; less than the floor where less is better
 */
public record HealthComponent(String code, BigDecimal weight, BigDecimal floor, BigDecimal ceiling) {

    public HealthComponent {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("%s weighs %s, not more than 0".formatted(code, weight));
        }
        if (floor.compareTo(ceiling) == 0) {
            throw new IllegalArgumentException("%s has %s as its floor and its ceiling".formatted(code, floor));
        }
    }

    /** 0 at the floor and beyond it, 100 at the ceiling and beyond it, and straight on between them. */
    public BigDecimal score(BigDecimal value) {
        BigDecimal covered = Decimals.HUNDRED.multiply(value.subtract(floor));
        return Decimals.divide(covered, ceiling.subtract(floor))
                .max(BigDecimal.ZERO)
                .min(Decimals.HUNDRED);
    }
}
