package dev.kontor.kpi.portfolio.api;

import dev.kontor.kit.error.BadUserInputException;
import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code AccountRanking}. */
@Input("AccountRanking")
@OneOf
@Description("What to rank accounts by; those of which it is not known come last.")
public record AccountRanking(
        @Description("By the current value of a KPI, the best first, judged by its direction.") @Nullable String kpiCode,

        @Description("By health, true: worst first.") @Nullable Boolean health,

        @Description("By revenue share, true: largest first.") @Nullable Boolean revenueShare,

        @Description("By strategic score, true: highest first.") @Nullable Boolean score) {

    /** One is given; whether it is true is not for GraphQL to say. */
    void requireMeant() {
        requireTrue("health", health);
        requireTrue("revenueShare", revenueShare);
        requireTrue("score", score);
    }

    private static void requireTrue(String field, @Nullable Boolean value) {
        if (Boolean.FALSE.equals(value)) {
            throw new BadUserInputException(
                    "`rankBy.%s` is true, or another order is given: there is no order by what does not count."
                            .formatted(field));
        }
    }
}
