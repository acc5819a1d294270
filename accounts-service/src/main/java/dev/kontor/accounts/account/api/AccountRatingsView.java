package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountRatings;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AccountRatings}. */
@Type("AccountRatings")
@DefaultNonNull
@Description("Ratings of a key account beside its revenue, each 0-100.")
public record AccountRatingsView(
        @Description("Strategic value.") int strategicValue,
        @Description("Potential for future growth.") int growthPotential,
        @Description("Engagement and collaboration.") int engagement,
        @Description("Who rated.") @Nullable AccountManagerView ratedBy,
        @Description("When rated.") DateTime ratedAt) {

    static @Nullable AccountRatingsView ofNullable(@Nullable AccountRatings ratings) {
        if (ratings == null) {
            return null;
        }
        return new AccountRatingsView(
                ratings.scores().strategicValue(),
                ratings.scores().growthPotential(),
                ratings.scores().engagement(),
                AccountManagerView.ofNullable(ratings.ratedBy()),
                new DateTime(ratings.ratedAt()));
    }
}
