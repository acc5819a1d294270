package dev.kontor.accounts.need.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.need.domain.AccountNeeds;
import dev.kontor.accounts.need.domain.NeedText;
import dev.kontor.accounts.need.domain.NeedText.NewNeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases of needs, each one transaction. */
@ApplicationScoped
public class NeedService {

    private static final String ID_FIELD = "needId";

    private final AccountNeeds needs;
    private final KeyAccounts accounts;
    private final Creation creation;
    private final Editing editing;

    NeedService(AccountNeeds needs, KeyAccounts accounts, Creation creation, Editing editing) {
        this.needs = needs;
        this.accounts = accounts;
        this.creation = creation;
        this.editing = editing;
    }

    /** Those of the needs that exist, in no particular order. */
    @Transactional
    public List<AccountNeed> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : needs.findAll(ids);
    }

    /** Each account's needs, in the order of their creation. Accounts without any are left out. */
    @Transactional
    public Map<UUID, List<AccountNeed>> of(Collection<UUID> accountIds) {
        return needs.of(accountIds);
    }

    /** Adds a need of an account, which has no more than {@value AccountNeed#MAX_PER_ACCOUNT}. */
    @Transactional
    public ChangeOutcome<AccountNeed> add(
            String caller, UUID accountId, NeedText text, @Nullable String idempotencyKey) {
        return switch (text.check(idempotencyKey)) {
            case Checked.Invalid<NewNeed>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<NewNeed>(NewNeed need) ->
                creation.once(
                        caller,
                        need.idempotencyKey(),
                        Arrays.asList(
                                AccountNeed.TYPE,
                                accountId,
                                need.text().statement(),
                                need.text().solution()),
                        id -> add(caller, new AccountNeed(id, accountId, need.text(), 1)),
                        id -> needs.findAll(Set.of(id)).stream().findFirst());
        };
    }

    private ChangeOutcome<AccountNeed> add(String caller, AccountNeed need) {
        if (accounts.lock(need.accountId()).isEmpty()) {
            return new ChangeOutcome.NotFound<>("accountId");
        }
        if (needs.count(need.accountId()) >= AccountNeed.MAX_PER_ACCOUNT) {
            return ChangeOutcome.invalid(
                    "accountId",
                    Rule.LIMIT_REACHED,
                    "An account has at most %d needs.".formatted(AccountNeed.MAX_PER_ACCOUNT));
        }
        return editing.created(caller, needs.add(need));
    }

    /**
     * Puts a need in other words, unless it has changed since the caller read it.
     *
     * @param change makes the new words of the present ones
     */
    @Transactional
    public ChangeOutcome<AccountNeed> update(
            String caller, UUID id, int expectedVersion, UnaryOperator<NeedText> change) {
        return editing.edit(
                caller,
                ID_FIELD,
                needs.lock(id),
                expectedVersion,
                (need, at) -> switch (change.apply(need.text()).check()) {
                    case Checked.Invalid<NeedText>(var violations) -> new ChangeOutcome.Invalid<>(violations);
                    case Checked.Valid<NeedText>(NeedText text) -> new ChangeOutcome.Changed<>(need.with(text));
                },
                (need, at) -> needs.save(need));
    }

    /** Removes a need, unless it has changed since the caller read it. */
    @Transactional
    public ChangeOutcome<AccountNeed> remove(String caller, UUID id, int expectedVersion) {
        return editing.remove(caller, ID_FIELD, needs.lock(id), expectedVersion, needs::remove);
    }
}
