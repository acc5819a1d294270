package dev.kontor.accounts.need.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.need.application.NeedService;
import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.NeedText;
import dev.kontor.kit.graphql.GivenFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes of needs. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class NeedMutations {

    private final NeedService needs;
    private final Caller caller;
    private final GivenFields given;

    NeedMutations(NeedService needs, Caller caller, GivenFields given) {
        this.needs = needs;
        this.caller = caller;
        this.given = given;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Adds a need of the customer; an account has at most 100.")
    public AddAccountNeedPayload addAccountNeed(@NonNull @Description("The need.") AddAccountNeedInput input) {
        ChangeOutcome<AccountNeed> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                input.accountId(),
                account -> needs.add(
                        caller.subject(),
                        account,
                        new NeedText(input.statement(), input.solution()),
                        input.idempotencyKey()));
        return new AddAccountNeedPayload(Outcomes.view(outcome, AccountNeedView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Puts a need in other words, or tells another solution.")
    public UpdateAccountNeedPayload updateAccountNeed(
            @NonNull @Description("The words.") UpdateAccountNeedInput input) {
        ChangeOutcome<AccountNeed> outcome = change(
                input.needId(),
                id -> needs.update(
                        caller.subject(), id, input.expectedVersion(), present -> input.appliedTo(present, given)));
        return new UpdateAccountNeedPayload(Outcomes.view(outcome, AccountNeedView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes a need.")
    public RemoveAccountNeedPayload removeAccountNeed(
            @NonNull @Description("Which one.") RemoveAccountNeedInput input) {
        ChangeOutcome<AccountNeed> outcome =
                change(input.needId(), id -> needs.remove(caller.subject(), id, input.expectedVersion()));
        return new RemoveAccountNeedPayload(Outcomes.removedId(outcome), Errors.of(outcome));
    }

    private static ChangeOutcome<AccountNeed> change(String id, Function<UUID, ChangeOutcome<AccountNeed>> change) {
        return Outcomes.of(AccountNeedView.TYPE, "needId", id, change);
    }
}
