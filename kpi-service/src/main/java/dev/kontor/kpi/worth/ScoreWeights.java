package dev.kontor.kpi.worth;

import java.math.BigDecimal;
import java.util.List;

/** How much each of the four criteria of a key account counts: none less than 0, all together more. */
public record ScoreWeights(
        BigDecimal revenue, BigDecimal strategicValue, BigDecimal growthPotential, BigDecimal engagement) {

    public ScoreWeights {
        List<BigDecimal> all = List.of(revenue, strategicValue, growthPotential, engagement);
        if (all.stream().anyMatch(weight -> weight.signum() < 0)
                || all.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException(
                    "kpi.score.weights.* must not be less than 0, and not all of them 0: revenue, strategic-value, "
                            + "growth-potential and engagement are " + all);
        }
    }

    public BigDecimal sum() {
        return revenue.add(strategicValue).add(growthPotential).add(engagement);
    }
}
