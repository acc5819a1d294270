package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.concern.application.ConcernService;
import dev.kontor.accounts.concern.domain.Concern;
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

/** Changes of concerns. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class ConcernMutations {

    private final ConcernService concerns;
    private final Caller caller;

    ConcernMutations(ConcernService concerns, Caller caller) {
        this.concerns = concerns;
        this.caller = caller;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes a concern of the customer.")
    public RaiseConcernPayload raiseConcern(@NonNull @Description("The concern.") RaiseConcernInput input) {
        ChangeOutcome<Concern> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                input.accountId(),
                account -> concerns.raise(caller.subject(), account, input.subject(), input.idempotencyKey()));
        return new RaiseConcernPayload(Outcomes.view(outcome, ConcernView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Puts a concern in other words.")
    public UpdateConcernPayload updateConcern(@NonNull @Description("The words.") UpdateConcernInput input) {
        ChangeOutcome<Concern> outcome = change(
                input.concernId(),
                id -> concerns.update(caller.subject(), id, input.subject(), input.expectedVersion()));
        return new UpdateConcernPayload(Outcomes.view(outcome, ConcernView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes that a concern was put right. One that was already stays as it is.")
    public ResolveConcernPayload resolveConcern(@NonNull @Description("How.") ResolveConcernInput input) {
        ChangeOutcome<Concern> outcome = change(
                input.concernId(),
                id -> concerns.resolve(caller.subject(), id, input.resolution(), input.expectedVersion()));
        return new ResolveConcernPayload(Outcomes.view(outcome, ConcernView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Notes that a resolved concern is there again.")
    public ReopenConcernPayload reopenConcern(@NonNull @Description("Which one.") ReopenConcernInput input) {
        ChangeOutcome<Concern> outcome =
                change(input.concernId(), id -> concerns.reopen(caller.subject(), id, input.expectedVersion()));
        return new ReopenConcernPayload(Outcomes.view(outcome, ConcernView::of), Errors.of(outcome));
    }

    private static ChangeOutcome<Concern> change(String id, Function<UUID, ChangeOutcome<Concern>> change) {
        return Outcomes.of(ConcernView.TYPE, "concernId", id, change);
    }
}
