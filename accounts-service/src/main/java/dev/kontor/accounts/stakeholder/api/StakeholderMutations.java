package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.account.api.Caller;
import dev.kontor.accounts.account.api.Errors;
import dev.kontor.accounts.account.api.KeyAccountView;
import dev.kontor.accounts.account.api.Outcomes;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.stakeholder.application.StakeholderService;
import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.relay.GlobalId;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of stakeholders. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class StakeholderMutations {

    private final StakeholderService stakeholders;
    private final Caller caller;
    private final GivenFields given;

    StakeholderMutations(StakeholderService stakeholders, Caller caller, GivenFields given) {
        this.stakeholders = stakeholders;
        this.caller = caller;
        this.given = given;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Adds a person at the customer.")
    public AddStakeholderPayload addStakeholder(@NonNull @Description("The person.") AddStakeholderInput input) {
        ChangeOutcome<Stakeholder> outcome = Outcomes.of(
                KeyAccountView.TYPE,
                "accountId",
                input.accountId(),
                account -> reporting(
                        input.reportsToId(),
                        superior -> stakeholders.add(
                                caller.subject(), account, input.details(superior), input.idempotencyKey())));
        return new AddStakeholderPayload(Outcomes.view(outcome, StakeholderView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Writes other facts about a person at the customer.")
    public UpdateStakeholderPayload updateStakeholder(
            @NonNull @Description("The facts.") UpdateStakeholderInput input) {
        ChangeOutcome<Stakeholder> outcome = change(
                input.stakeholderId(),
                id -> reporting(
                        input.reportsToId(),
                        superior -> stakeholders.update(
                                caller.subject(),
                                id,
                                input.expectedVersion(),
                                present -> input.appliedTo(present, superior, given))));
        return new UpdateStakeholderPayload(Outcomes.view(outcome, StakeholderView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Removes a person at the customer; who reported to them reports to nobody from then on.")
    public RemoveStakeholderPayload removeStakeholder(
            @NonNull @Description("Which one.") RemoveStakeholderInput input) {
        ChangeOutcome<Stakeholder> outcome =
                change(input.stakeholderId(), id -> stakeholders.remove(caller.subject(), id, input.expectedVersion()));
        return new RemoveStakeholderPayload(Outcomes.removedId(outcome), Errors.of(outcome));
    }

    /** Goes on with the superior's key, null for none, unless the id is no stakeholder's. */
    private static ChangeOutcome<Stakeholder> reporting(
            @Nullable String reportsToId, Function<@Nullable UUID, ChangeOutcome<Stakeholder>> change) {
        if (reportsToId == null) {
            return change.apply(null);
        }
        Optional<UUID> superior = GlobalId.parseUuid(StakeholderView.TYPE, reportsToId);
        return superior.isPresent() ? change.apply(superior.get()) : StakeholderService.unknownSuperior();
    }

    private static ChangeOutcome<Stakeholder> change(String id, Function<UUID, ChangeOutcome<Stakeholder>> change) {
        return Outcomes.of(StakeholderView.TYPE, "stakeholderId", id, change);
    }
}
