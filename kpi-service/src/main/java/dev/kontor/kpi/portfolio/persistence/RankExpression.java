package dev.kontor.kpi.portfolio.persistence;

import dev.kontor.kpi.portfolio.Ranking;
import dev.kontor.kpi.worth.CompanyRevenue;
import dev.kontor.kpi.worth.ScoreWeights;
import java.math.BigDecimal;
import java.util.List;

/**
 * A ranking in SQL.
 *
 * @param ascending the number to rank by, less is further ahead; null when nothing is known
 * @param join what that needs besides {@code account a} and {@code account_standing s}
 * @param parameters from {@code $10} on
 */
record RankExpression(String ascending, String join, List<Object> parameters) {

    private static final String REVENUE =
            "LEFT JOIN kpi_standing k ON k.subject = a.id AND k.trailing_year IS NOT NULL";

    private static final String KPI = "LEFT JOIN kpi_standing k ON k.subject = a.id AND k.code = $10::text";

    /**
     * What {@link dev.kontor.kpi.worth.StrategicScore} works out of one account, to the same six digits. The two may only
     * differ in the last of them, where that is a tie in half, and an order by whole points does not show it.
     */
    private static final String SCORE = """
            -round(
                ($10::numeric * greatest(0, least(100, 5 * round(100 * coalesce(k.trailing_year, 0) / $15::numeric, 6)))
                    + $11::numeric * a.strategic_value + $12::numeric * a.growth_potential + $13::numeric * a.engagement)
                / $14::numeric, 6)
            """;

    static RankExpression of(Ranking ranking) {
        return switch (ranking) {
            case Ranking.ByHealth() -> new RankExpression("s.health", "", List.of());
            case Ranking.ByRevenueShare() -> new RankExpression("-k.trailing_year", REVENUE, List.of());
            case Ranking.ByKpi(String code) -> new RankExpression("-k.merit", KPI, List.of(code));
            case Ranking.ByScore score -> new RankExpression(SCORE, REVENUE, parameters(score));
        };
    }

    private static List<Object> parameters(Ranking.ByScore score) {
        ScoreWeights weights = score.weights();
        CompanyRevenue company = score.company();
        return List.of(
                weights.revenue(),
                weights.strategicValue(),
                weights.growthPotential(),
                weights.engagement(),
                weights.sum(),
                // Without revenue nobody has a share of it, whatever it is divided by.
                company == null ? BigDecimal.ONE : company.total());
    }
}
