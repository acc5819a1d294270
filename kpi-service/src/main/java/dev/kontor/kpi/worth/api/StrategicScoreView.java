package dev.kontor.kpi.worth.api;

import dev.kontor.kpi.account.AccountTier;
import dev.kontor.kpi.worth.StrategicScore;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code StrategicScore}. */
@Type("StrategicScore")
@Description("Weighted rating of the four criteria of a key account.")
public record StrategicScoreView(
        @Description("0-100, weighted mean.") int total,

        @Description("0-100, share of company revenue, rated.")
        int revenue,

        @Description("0-100, strategic value.") int strategicValue,

        @Description("0-100, potential for future growth.") int growthPotential,

        @Description("0-100, engagement and collaboration.") int engagement,

        @NonNull @Description("Tier the score suggests; the account's tier changes only when a person accepts it.")
        AccountTier suggestedTier) {

    static StrategicScoreView of(StrategicScore score) {
        return new StrategicScoreView(
                score.total(),
                score.revenue(),
                score.ratings().strategicValue(),
                score.ratings().growthPotential(),
                score.ratings().engagement(),
                score.suggestedTier());
    }
}
