package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.ManagerDetails;
import dev.kontor.kit.graphql.GivenFields;
import io.smallrye.graphql.api.Nullable;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdateAccountManagerInput}. */
@Input("UpdateAccountManagerInput")
@Description("New facts about an account manager. What is left out stays as it is; null clears the e-mail.")
public record UpdateAccountManagerInput(
        @NonNull @Id @Description("Account manager.") String managerId,

        @Description("Display name, 1-200 characters.") @Nullable String name,

        @Description("Work e-mail, 3-254 characters.") @Nullable String email,

        @NonNull @Description("Version last read.") Integer expectedVersion) {

    ManagerDetails appliedTo(ManagerDetails present, GivenFields given) {
        return new ManagerDetails(
                Objects.requireNonNullElse(name, present.name()), given.or("email", email, present.email()));
    }
}
