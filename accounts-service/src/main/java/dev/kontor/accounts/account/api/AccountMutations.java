package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.CreateOutcome;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.RatingScores;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.account.domain.Violation;
import dev.kontor.kit.relay.GlobalId;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.requiresscopes.RequiresScopes;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeGroup;
import io.smallrye.graphql.api.federation.requiresscopes.ScopeItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes of key accounts; each takes one input and answers with a payload with typed errors. */
@GraphQLApi
@PermissionsAllowed("accounts:write")
public class AccountMutations {

    private final AccountService accounts;
    private final Caller caller;

    AccountMutations(AccountService accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Creates a key account.")
    public CreateKeyAccountPayload createKeyAccount(@NonNull @Description("The account.") CreateKeyAccountInput input) {
        Optional<UUID> managerId = parse(AccountManagerView.TYPE, input.managerId());
        if (input.managerId() != null && managerId.isEmpty()) {
            return payload(new CreateOutcome.Invalid(
                    List.of(new Violation("managerId", Rule.MANAGER_UNKNOWN, "No account manager has this id."))));
        }
        return payload(accounts.create(
                caller.subject(),
                new NewKeyAccount(
                        input.name(),
                        input.tier(),
                        Objects.requireNonNullElse(input.lifecycle(), AccountLifecycle.PROSPECT),
                        managerId.orElse(null),
                        input.industry(),
                        input.customerSince() == null
                                ? null
                                : input.customerSince().value(),
                        input.idempotencyKey())));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Gives the account to a manager.")
    public AssignAccountManagerPayload assignAccountManager(
            @NonNull @Description("The change.") AssignAccountManagerInput input) {
        ChangeOutcome outcome = parse(KeyAccountView.TYPE, input.accountId())
                .<ChangeOutcome>map(account -> parse(AccountManagerView.TYPE, input.managerId())
                        .map(manager -> accounts.assignManager(account, manager, input.expectedVersion()))
                        .orElseGet(() -> new ChangeOutcome.NotFound("managerId")))
                .orElseGet(() -> new ChangeOutcome.NotFound("accountId"));
        return new AssignAccountManagerPayload(account(outcome), Errors.of(outcome));
    }

    @Mutation
    @RequiresScopes(scopes = @ScopeGroup(@ScopeItem("accounts:write")))
    @Description("Rates the criteria that make an account a key account.")
    public RateKeyAccountPayload rateKeyAccount(@NonNull @Description("The ratings.") RateKeyAccountInput input) {
        ChangeOutcome outcome = parse(KeyAccountView.TYPE, input.accountId())
                .map(account -> accounts.rate(
                        caller.subject(),
                        account,
                        RatingScores.check(input.strategicValue(), input.growthPotential(), input.engagement()),
                        input.expectedVersion()))
                .orElseGet(() -> new ChangeOutcome.NotFound("accountId"));
        return new RateKeyAccountPayload(account(outcome), Errors.of(outcome));
    }

    private static CreateKeyAccountPayload payload(CreateOutcome outcome) {
        return switch (outcome) {
            case CreateOutcome.Created(var account) ->
                new CreateKeyAccountPayload(KeyAccountView.of(account), List.of());
            case CreateOutcome.Invalid(var violations) ->
                new CreateKeyAccountPayload(null, List.copyOf(Errors.invalid(violations)));
        };
    }

    private static @Nullable KeyAccountView account(ChangeOutcome outcome) {
        return outcome instanceof ChangeOutcome.Changed(var account) ? KeyAccountView.of(account) : null;
    }

    private static Optional<UUID> parse(String type, @Nullable String id) {
        return id == null ? Optional.empty() : GlobalId.parseUuid(type, id);
    }
}
