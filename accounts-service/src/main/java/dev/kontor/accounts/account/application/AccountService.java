package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.AccountRatings;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.RatingScores;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.account.domain.Violation;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases of key accounts; each change is one transaction. */
@ApplicationScoped
public class AccountService {

    private final KeyAccounts accounts;
    private final AccountManagers managers;
    private final AccountCreation creation;
    private final Editing editing;

    AccountService(KeyAccounts accounts, AccountManagers managers, AccountCreation creation, Editing editing) {
        this.accounts = accounts;
        this.managers = managers;
        this.creation = creation;
        this.editing = editing;
    }

    /** Those of the accounts that exist, in no particular order. */
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
    public Page<Placed<KeyAccount>> page(AccountFilter filter, AccountOrder order, PageArguments arguments) {
        List<Placed<KeyAccount>> found = filter.isImpossible() ? List.of() : accounts.slice(filter, order, arguments);
        return Page.of(arguments, found);
    }

    /** Up to {@code limit} accounts in the order of their keys, behind one of them; null for the first. */
    @Transactional
    public List<KeyAccount> after(@Nullable UUID id, int limit) {
        return accounts.after(id, limit);
    }

    /** A page, by name, of the accounts directly below each of the parents. */
    public List<Page<Placed<KeyAccount>>> children(List<UUID> parents, PageArguments arguments) {
        return Page.ofEach(parents, arguments, accounts.children(parents, arguments));
    }

    /** A page, by name, of the accounts of each of the managers. */
    public List<Page<Placed<KeyAccount>>> managedBy(List<UUID> managerIds, PageArguments arguments) {
        return Page.ofEach(managerIds, arguments, accounts.managedBy(managerIds, arguments));
    }

    private ChangeOutcome<KeyAccount> edit(
            String caller,
            UUID id,
            int expectedVersion,
            BiFunction<KeyAccount, Instant, ChangeOutcome<KeyAccount>> edit) {
        return editing.edit(caller, "accountId", accounts.lock(id), expectedVersion, edit, accounts::save);
    }

    /** Creates an account in the name of the caller, whose token's {@code sub} is {@code caller}. */
    public ChangeOutcome<KeyAccount> create(String caller, NewKeyAccount input) {
        return switch (input.check()) {
            case Checked.Valid<NewKeyAccount>(NewKeyAccount account) -> creation.create(caller, account);
            case Checked.Invalid<NewKeyAccount>(var violations) -> new ChangeOutcome.Invalid<>(violations);
        };
    }

    /**
     * Writes other details, unless the account has changed since the caller read it.
     *
     * @param change makes the new details of the present ones
     */
    @Transactional
    public ChangeOutcome<KeyAccount> update(
            String caller, UUID id, int expectedVersion, UnaryOperator<AccountDetails> change) {
        return edit(caller, id, expectedVersion, (account, at) -> switch (change.apply(account.details())
                .check()) {
            case Checked.Invalid<AccountDetails>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<AccountDetails>(AccountDetails details) ->
                new ChangeOutcome.Changed<>(account.with(details));
        });
    }

    /** Gives an account to a manager, or to none, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome<KeyAccount> assignManager(
            String caller, UUID id, @Nullable UUID managerId, int expectedVersion) {
        return edit(caller, id, expectedVersion, (account, at) -> {
            if (managerId == null) {
                return account.tier().needsManager()
                        ? ChangeOutcome.invalid(
                                "managerId", Rule.MANAGER_REQUIRED, Violation.managerRequired(account.tier()))
                        : new ChangeOutcome.Changed<>(account.withManager(null));
            }
            return managers.findAll(Set.of(managerId)).stream()
                    .findFirst()
                    .<ChangeOutcome<KeyAccount>>map(
                            manager -> new ChangeOutcome.Changed<>(account.withManager(manager)))
                    .orElseGet(() -> new ChangeOutcome.NotFound<>("managerId"));
        });
    }

    /** Rates an account in the name of the caller, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome<KeyAccount> rate(String caller, UUID id, Checked<RatingScores> input, int expectedVersion) {
        return switch (input) {
            case Checked.Invalid<RatingScores>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<RatingScores>(RatingScores scores) ->
                edit(caller, id, expectedVersion, (account, at) -> {
                    AccountManager rater = managers.findBySubject(caller).orElse(null);
                    return new ChangeOutcome.Changed<>(account.with(new AccountRatings(scores, rater, at)));
                });
        };
    }

    /** Moves an account to a tier, on a person's word, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome<KeyAccount> setTier(String caller, UUID id, AccountTier tier, int expectedVersion) {
        return edit(
                caller,
                id,
                expectedVersion,
                (account, at) -> tier.needsManager() && account.manager() == null
                        ? ChangeOutcome.invalid("tier", Rule.MANAGER_REQUIRED, Violation.managerRequired(tier))
                        : new ChangeOutcome.Changed<>(account.with(tier)));
    }

    /** Puts an account below another one, or on top, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome<KeyAccount> move(String caller, UUID id, @Nullable UUID parentId, int expectedVersion) {
        accounts.lockHierarchy();
        return edit(caller, id, expectedVersion, (account, at) -> {
            if (parentId != null && accounts.findAll(Set.of(parentId)).isEmpty()) {
                return new ChangeOutcome.NotFound<>("parentId");
            }
            if (parentId != null && accounts.isWithin(parentId, id)) {
                return ChangeOutcome.invalid(
                        "parentId", Rule.HIERARCHY_CYCLE, "An account cannot be below itself in the hierarchy.");
            }
            return new ChangeOutcome.Changed<>(account.withParent(parentId));
        });
    }
}
