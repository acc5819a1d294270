package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.money.api.MoneyInput;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceState;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code SetWhiteSpaceCellInput}. */
@Input("SetWhiteSpaceCellInput")
@Description("A cell of the white-space grid. What is left out stays as it is; null clears what may be unknown.")
public record SetWhiteSpaceCellInput(
        @NonNull @Id @Description("Account.") String accountId,

        @NonNull @Description("Offering, 1-200 characters.") String offering,

        @NonNull @Description("Buying unit, 1-200 characters.")
        String unit,

        @NonNull @Description("Sold, in pursuit, open or not applicable.")
        WhiteSpaceState state,

        @Description("Estimated yearly potential.") @Nullable MoneyInput potential,

        @Description("Version last read; null for a cell that is not there yet.") @Nullable Integer expectedVersion) {}
