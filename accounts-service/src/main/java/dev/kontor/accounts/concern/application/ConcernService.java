package dev.kontor.accounts.concern.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.application.Now;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.accounts.concern.domain.ConcernText;
import dev.kontor.accounts.concern.domain.ConcernText.NewConcern;
import dev.kontor.accounts.concern.domain.Concerns;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of concerns, each one transaction. */
@ApplicationScoped
public class ConcernService {

    private static final String ID_FIELD = "concernId";

    private final Concerns concerns;
    private final KeyAccounts accounts;
    private final AccountManagers managers;
    private final Creation creation;
    private final Editing editing;
    private final Now now;

    ConcernService(
            Concerns concerns,
            KeyAccounts accounts,
            AccountManagers managers,
            Creation creation,
            Editing editing,
            Now now) {
        this.concerns = concerns;
        this.accounts = accounts;
        this.managers = managers;
        this.creation = creation;
        this.editing = editing;
        this.now = now;
    }

    /** Those of the concerns that exist, in no particular order. */
    @Transactional
    public List<Concern> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : concerns.findAll(ids);
    }

    /** A page of each account's concerns, newest first. */
    @Transactional
    public List<Page<Placed<Concern>>> of(List<UUID> accountIds, boolean openOnly, PageArguments page) {
        return Page.ofEach(accountIds, page, concerns.of(accountIds, openOnly, page));
    }

    /** Notes a concern of an account. */
    @Transactional
    public ChangeOutcome<Concern> raise(
            String caller, UUID accountId, String subject, @Nullable String idempotencyKey) {
        return switch (ConcernText.check(subject, idempotencyKey)) {
            case Checked.Invalid<NewConcern>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<NewConcern>(NewConcern concern) ->
                creation.once(
                        caller,
                        concern.idempotencyKey(),
                        Arrays.asList(Concern.TYPE, accountId, concern.subject()),
                        id -> raise(caller, id, accountId, concern),
                        id -> concerns.findAll(Set.of(id)).stream().findFirst());
        };
    }

    private ChangeOutcome<Concern> raise(String caller, UUID id, UUID accountId, NewConcern concern) {
        if (accounts.findAll(Set.of(accountId)).isEmpty()) {
            return new ChangeOutcome.NotFound<>("accountId");
        }
        return editing.created(
                caller,
                concerns.add(new Concern(id, accountId, concern.subject(), now.instant(), manager(caller), null, 1)));
    }

    /** Puts a concern in other words. */
    @Transactional
    public ChangeOutcome<Concern> update(String caller, UUID id, @Nullable String subject, int expectedVersion) {
        return editing.edit(
                caller,
                ID_FIELD,
                concerns.lock(id),
                expectedVersion,
                (concern, at) -> subject == null
                        ? new ChangeOutcome.Changed<>(concern)
                        : switch (ConcernText.checkSubject(subject)) {
                            case Checked.Invalid<String>(var violations) -> new ChangeOutcome.Invalid<>(violations);
                            case Checked.Valid<String>(String text) ->
                                new ChangeOutcome.Changed<>(concern.withSubject(text));
                        },
                (concern, at) -> concerns.save(concern));
    }

    /** Notes that a concern was put right; one that was already stays as it is. */
    @Transactional
    public ChangeOutcome<Concern> resolve(String caller, UUID id, @Nullable String note, int expectedVersion) {
        return switch (ConcernText.checkNote(note)) {
            case Checked.Invalid<Optional<String>>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<Optional<String>>(Optional<String> text) ->
                editing.edit(
                        caller,
                        ID_FIELD,
                        concerns.lock(id),
                        expectedVersion,
                        (concern, at) -> new ChangeOutcome.Changed<>(
                                concern.resolution() != null
                                        ? concern
                                        : concern.with(new Concern.Resolution(at, manager(caller), text.orElse(null)))),
                        (concern, at) -> concerns.save(concern));
        };
    }

    /** Notes that a concern is there again. */
    @Transactional
    public ChangeOutcome<Concern> reopen(String caller, UUID id, int expectedVersion) {
        return editing.edit(
                caller,
                ID_FIELD,
                concerns.lock(id),
                expectedVersion,
                (concern, at) -> new ChangeOutcome.Changed<>(concern.with(null)),
                (concern, at) -> concerns.save(concern));
    }

    private @Nullable UUID manager(String caller) {
        return managers.findBySubject(caller).map(AccountManager::id).orElse(null);
    }
}
