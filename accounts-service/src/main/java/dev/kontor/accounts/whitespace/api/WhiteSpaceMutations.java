package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.money.api.MoneyInput;
import dev.kontor.accounts.whitespace.application.WhiteSpaceService;
import dev.kontor.accounts.whitespace.domain.CellInput;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceCell;
import dev.kontor.kit.graphql.GivenFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes of white-space grids. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class WhiteSpaceMutations {

    private final WhiteSpaceService cells;
    private final Caller caller;
    private final GivenFields given;

    WhiteSpaceMutations(WhiteSpaceService cells, Caller caller, GivenFields given) {
        this.cells = cells;
        this.caller = caller;
        this.given = given;
    }

    @Mutation("setWhiteSpaceCell") // SmallRye takes `set` for a setter's
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Adds a cell to the white-space grid, or changes the one with this offering and unit.")
    public SetWhiteSpaceCellPayload setWhiteSpaceCell(@NonNull @Description("The cell.") SetWhiteSpaceCellInput input) {
        CellInput cell = new CellInput(
                input.offering(),
                input.unit(),
                input.state(),
                MoneyInput.valueOf(input.potential()),
                given.or("potential", false, true));
        ChangeOutcome<WhiteSpaceCell> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                input.accountId(),
                account -> cells.set(
                        caller.subject(),
                        account,
                        cell,
                        Objects.requireNonNullElse(input.expectedVersion(), WhiteSpaceService.NONE)));
        return new SetWhiteSpaceCellPayload(Outcomes.view(outcome, WhiteSpaceCellView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes a cell from the white-space grid.")
    public RemoveWhiteSpaceCellPayload removeWhiteSpaceCell(
            @NonNull @Description("Which one.") RemoveWhiteSpaceCellInput input) {
        ChangeOutcome<WhiteSpaceCell> outcome = Outcomes.of(
                WhiteSpaceCellView.TYPE,
                "cellId",
                input.cellId(),
                id -> cells.remove(caller.subject(), id, input.expectedVersion()));
        return new RemoveWhiteSpaceCellPayload(Outcomes.removedId(outcome), Errors.of(outcome));
    }
}
