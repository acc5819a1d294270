package dev.kontor.accounts.need.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.need.application.NeedService;
import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.NeedText;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.relay.GlobalId;
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
import org.jspecify.annotations.Nullable;

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
        ChangeOutcome<AccountNeed> outcome = GlobalId.parseUuid(KeyAccountView.TYPE, input.accountId())
                .map(account -> needs.add(
                        caller.subject(),
                        account,
                        new NeedText(input.statement(), input.solution()),
                        input.idempotencyKey()))
                .orElseGet(() -> new ChangeOutcome.NotFound<>("accountId"));
        return new AddAccountNeedPayload(need(outcome), Errors.of(outcome));
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
        return new UpdateAccountNeedPayload(need(outcome), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes a need.")
    public RemoveAccountNeedPayload removeAccountNeed(
            @NonNull @Description("Which one.") RemoveAccountNeedInput input) {
        ChangeOutcome<AccountNeed> outcome =
                change(input.needId(), id -> needs.remove(caller.subject(), id, input.expectedVersion()));
        AccountNeedView removed = need(outcome);
        return new RemoveAccountNeedPayload(removed == null ? null : removed.id(), Errors.of(outcome));
    }

    private static ChangeOutcome<AccountNeed> change(String id, Function<UUID, ChangeOutcome<AccountNeed>> change) {
        return GlobalId.parseUuid(AccountNeedView.TYPE, id)
                .map(change)
                .orElseGet(() -> new ChangeOutcome.NotFound<>("needId"));
    }

    private static @Nullable AccountNeedView need(ChangeOutcome<AccountNeed> outcome) {
        return outcome instanceof ChangeOutcome.Changed<AccountNeed>(AccountNeed need)
                ? AccountNeedView.of(need)
                : null;
    }
}
