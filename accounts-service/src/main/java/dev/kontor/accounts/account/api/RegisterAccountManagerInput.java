package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.ManagerDetails;
import dev.kontor.accounts.account.domain.NewAccountManager;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** GraphQL input {@code RegisterAccountManagerInput}. */
@Input("RegisterAccountManagerInput")
@DefaultNonNull
@Description("A colleague who manages accounts.")
public record RegisterAccountManagerInput(
        @Description("The `sub` of the colleague's tokens, 1-200 characters.")
        String subject,

        @Description("Display name, 1-200 characters.") String name,
        @Description("Work e-mail.") @Nullable String email) {

    NewAccountManager toDomain() {
        return new NewAccountManager(subject, new ManagerDetails(name, email));
    }
}
