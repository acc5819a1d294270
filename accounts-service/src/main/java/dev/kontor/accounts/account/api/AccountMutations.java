package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.RatingScores;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.Date;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of key accounts; each takes one input and answers with a payload with typed errors. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class AccountMutations {

    private final AccountService accounts;
    private final Caller caller;
    private final GivenFields given;

    AccountMutations(AccountService accounts, Caller caller, GivenFields given) {
        this.accounts = accounts;
        this.caller = caller;
        this.given = given;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Creates a key account.")
    public CreateKeyAccountPayload createKeyAccount(@NonNull @Description("The account.") CreateKeyAccountInput input) {
        Optional<UUID> manager = parse(AccountManagerView.TYPE, input.managerId());
        if (input.managerId() != null && manager.isEmpty()) {
            return payload(ChangeOutcome.invalid("managerId", Rule.MANAGER_UNKNOWN, "No account manager has this id."));
        }
        Optional<UUID> parent = parse(KeyAccountView.TYPE, input.parentId());
        if (input.parentId() != null && parent.isEmpty()) {
            return payload(ChangeOutcome.invalid("parentId", Rule.REFERENCE_UNKNOWN, "No key account has this id."));
        }
        AccountDetails details = new AccountDetails(
                input.name(),
                Objects.requireNonNullElse(input.lifecycle(), AccountLifecycle.PROSPECT),
                input.industry(),
                input.country(),
                Date.valueOf(input.customerSince()),
                Date.valueOf(input.renewalDate()));
        return payload(accounts.create(
                caller.subject(),
                new NewKeyAccount(
                        details, input.tier(), manager.orElse(null), parent.orElse(null), input.idempotencyKey())));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Changes facts about the account.")
    public UpdateKeyAccountPayload updateKeyAccount(@NonNull @Description("The facts.") UpdateKeyAccountInput input) {
        ChangeOutcome<KeyAccount> outcome = change(
                input.accountId(),
                id -> accounts.update(
                        caller.subject(), id, input.expectedVersion(), present -> input.appliedTo(present, given)));
        return new UpdateKeyAccountPayload(Outcomes.view(outcome, KeyAccountView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Gives the account to a manager.")
    public AssignAccountManagerPayload assignAccountManager(
            @NonNull @Description("The change.") AssignAccountManagerInput input) {
        ChangeOutcome<KeyAccount> outcome = change(
                input.accountId(),
                id -> Outcomes.ofOptional(
                        AccountManagerView.TYPE,
                        "managerId",
                        input.managerId(),
                        manager -> accounts.assignManager(caller.subject(), id, manager, input.expectedVersion())));
        return new AssignAccountManagerPayload(Outcomes.view(outcome, KeyAccountView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Rates the criteria that make an account a key account.")
    public RateKeyAccountPayload rateKeyAccount(@NonNull @Description("The ratings.") RateKeyAccountInput input) {
        ChangeOutcome<KeyAccount> outcome = change(
                input.accountId(),
                id -> accounts.rate(
                        caller.subject(),
                        id,
                        RatingScores.check(input.strategicValue(), input.growthPotential(), input.engagement()),
                        input.expectedVersion()));
        return new RateKeyAccountPayload(Outcomes.view(outcome, KeyAccountView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description(
            "Moves the account to a tier, such as the one that kpi-service suggests. Nothing else changes the tier.")
    public AcceptSuggestedTierPayload acceptSuggestedTier(
            @NonNull @Description("The tier.") AcceptSuggestedTierInput input) {
        ChangeOutcome<KeyAccount> outcome = change(
                input.accountId(), id -> accounts.setTier(caller.subject(), id, input.tier(), input.expectedVersion()));
        return new AcceptSuggestedTierPayload(Outcomes.view(outcome, KeyAccountView::of), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Moves the account, with all below it, in the corporate hierarchy.")
    public MoveKeyAccountPayload moveKeyAccount(@NonNull @Description("The place.") MoveKeyAccountInput input) {
        ChangeOutcome<KeyAccount> outcome = change(
                input.accountId(),
                id -> Outcomes.ofOptional(
                        KeyAccountView.TYPE,
                        "parentId",
                        input.parentId(),
                        parent -> accounts.move(caller.subject(), id, parent, input.expectedVersion())));
        return new MoveKeyAccountPayload(Outcomes.view(outcome, KeyAccountView::of), Errors.of(outcome));
    }

    private static ChangeOutcome<KeyAccount> change(
            String accountId, Function<UUID, ChangeOutcome<KeyAccount>> change) {
        return Outcomes.of(KeyAccountView.TYPE, "accountId", accountId, change);
    }

    private static CreateKeyAccountPayload payload(ChangeOutcome<KeyAccount> outcome) {
        return new CreateKeyAccountPayload(Outcomes.view(outcome, KeyAccountView::of), Errors.ofCreation(outcome));
    }

    private static Optional<UUID> parse(String type, @Nullable String id) {
        return id == null ? Optional.empty() : GlobalId.parseUuid(type, id);
    }
}
