package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.PlacedAccount;
import dev.kontor.accounts.account.domain.RatingScores;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Use cases of key accounts, each one transaction. */
@ApplicationScoped
public class AccountService {

    private final KeyAccounts accounts;
    private final AccountManagers managers;
    private final AccountCreation creation;
    private final Clock clock;

    AccountService(KeyAccounts accounts, AccountManagers managers, AccountCreation creation, Clock clock) {
        this.accounts = accounts;
        this.managers = managers;
        this.creation = creation;
        this.clock = clock;
    }

    /** Those of the accounts that exist, in no particular order. */
    @Transactional
    public List<KeyAccount> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : accounts.findAll(ids);
    }

    @Transactional
    public Optional<KeyAccount> findByNumber(String number) {
        return number.indexOf('\0') >= 0 ? Optional.empty() : accounts.findByNumber(number);
    }

    /**
     * A page of the accounts that pass the filter.
     *
     * @throws dev.kontor.kit.error.BadUserInputException when a cursor is malformed or of another order
     */
    @Transactional
    public Page<PlacedAccount> page(AccountFilter filter, AccountOrder order, PageArguments arguments) {
        List<PlacedAccount> found = filter.isImpossible() ? List.of() : accounts.slice(filter, order, arguments);
        return Page.of(arguments, found);
    }

    /** Creates an account in the name of the caller, whose token's {@code sub} is {@code caller}. */
    public CreateOutcome create(String caller, NewKeyAccount input) {
        return switch (input.check()) {
            case Checked.Valid<NewKeyAccount>(NewKeyAccount account) -> creation.create(caller, account);
            case Checked.Invalid<NewKeyAccount>(var violations) -> new CreateOutcome.Invalid(violations);
        };
    }

    /** Gives an account to a manager, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome assignManager(UUID id, UUID managerId, int expectedVersion) {
        return change(id, expectedVersion, () -> {
            if (managers.findAll(Set.of(managerId)).isEmpty()) {
                return new ChangeOutcome.NotFound("managerId");
            }
            return new ChangeOutcome.Changed(accounts.assignManager(id, managerId, now()));
        });
    }

    /** Rates an account in the name of the caller, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome rate(String caller, UUID id, Checked<RatingScores> input, int expectedVersion) {
        return switch (input) {
            case Checked.Invalid<RatingScores>(var violations) -> new ChangeOutcome.Invalid(violations);
            case Checked.Valid<RatingScores>(RatingScores scores) ->
                change(id, expectedVersion, () -> {
                    UUID ratedBy = managers.findBySubject(caller)
                            .map(AccountManager::id)
                            .orElse(null);
                    return new ChangeOutcome.Changed(accounts.rate(id, scores, ratedBy, now()));
                });
        };
    }

    /** Changes an account that is locked meanwhile, so that of two who read the same version one changes it. */
    private ChangeOutcome change(UUID id, int expectedVersion, Supplier<ChangeOutcome> change) {
        Optional<Integer> version = accounts.lock(id);
        if (version.isEmpty()) {
            return new ChangeOutcome.NotFound("accountId");
        }
        return version.get() == expectedVersion ? change.get() : new ChangeOutcome.Conflict(version.get());
    }

    private Instant now() {
        // As fine as PostgreSQL keeps it, so that what is answered now is what is read later.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
