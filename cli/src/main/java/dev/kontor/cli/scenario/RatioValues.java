package dev.kontor.cli.scenario;

import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.scenario.Scenario.Measurement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Values of rows that give numerator and denominator alone, as the KPI's unit counts them: percents per hundred. */
final class RatioValues {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Digits after the point, as the services divide; they take no more either. */
    private static final int SCALE = 6;

    private final ScenarioApi api;
    private final Map<String, BigDecimal> factors = new HashMap<>();

    RatioValues(ScenarioApi api) {
        this.api = api;
    }

    BigDecimal value(Measurement row) {
        return row.value()
                .orElseGet(() -> factor(row.code())
                        .multiply(row.numerator().orElseThrow())
                        .divide(row.denominator().orElseThrow(), SCALE, RoundingMode.HALF_EVEN));
    }

    /** Asked once for each code. A code that is unknown is refused when its rows are recorded. */
    private BigDecimal factor(String code) {
        return factors.computeIfAbsent(code, unknown -> {
            var variables = GraphQlClient.JSON.createObjectNode().put("code", unknown);
            String kind = api.query("KpiUnit", variables)
                    .at("/kpiDefinition/unit/kind")
                    .asText();
            return kind.equals("PERCENT") ? HUNDRED : BigDecimal.ONE;
        });
    }
}
