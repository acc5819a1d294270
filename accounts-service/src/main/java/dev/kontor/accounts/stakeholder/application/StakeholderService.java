package dev.kontor.accounts.stakeholder.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.application.Now;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.accounts.stakeholder.domain.StakeholderDetails;
import dev.kontor.accounts.stakeholder.domain.StakeholderDetails.NewStakeholder;
import dev.kontor.accounts.stakeholder.domain.Stakeholders;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases of stakeholders, each one transaction. */
@ApplicationScoped
public class StakeholderService {

    private static final String ID_FIELD = "stakeholderId";

    private final Stakeholders stakeholders;
    private final KeyAccounts accounts;
    private final Creation creation;
    private final Editing editing;
    private final Now now;

    StakeholderService(Stakeholders stakeholders, KeyAccounts accounts, Creation creation, Editing editing, Now now) {
        this.stakeholders = stakeholders;
        this.accounts = accounts;
        this.creation = creation;
        this.editing = editing;
        this.now = now;
    }

    /** Those of the stakeholders that exist, in no particular order. */
    @Transactional
    public List<Stakeholder> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : stakeholders.findAll(ids);
    }

    /** A page of each account's stakeholders, by name. */
    @Transactional
    public List<Page<Placed<Stakeholder>>> of(List<UUID> accountIds, PageArguments page) {
        return Page.ofEach(accountIds, page, stakeholders.of(accountIds, page));
    }

    /** Adds a person at an account. */
    @Transactional
    public ChangeOutcome<Stakeholder> add(
            String caller, UUID accountId, StakeholderDetails details, @Nullable String idempotencyKey) {
        return switch (details.check(idempotencyKey, now.instant())) {
            case Checked.Invalid<NewStakeholder>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<NewStakeholder>(NewStakeholder stakeholder) ->
                creation.once(
                        caller,
                        stakeholder.idempotencyKey(),
                        request(accountId, stakeholder.details()),
                        id -> add(caller, new Stakeholder(id, accountId, stakeholder.details(), 1)),
                        id -> stakeholders.findAll(Set.of(id)).stream().findFirst());
        };
    }

    private static List<@Nullable Object> request(UUID accountId, StakeholderDetails details) {
        return Arrays.asList(
                Stakeholder.TYPE,
                accountId,
                details.name(),
                details.role(),
                details.sentiment(),
                details.reportsToId(),
                details.lastContactAt());
    }

    private ChangeOutcome<Stakeholder> add(String caller, Stakeholder stakeholder) {
        if (accounts.findAll(Set.of(stakeholder.accountId())).isEmpty()) {
            return new ChangeOutcome.NotFound<>("accountId");
        }
        stakeholders.lockMap(stakeholder.accountId());
        return switch (placed(stakeholder)) {
            case ChangeOutcome.Changed<Stakeholder>(Stakeholder good) ->
                editing.created(caller, stakeholders.add(good));
            case ChangeOutcome<Stakeholder> refused -> refused;
        };
    }

    /**
     * Writes other details, unless the stakeholder has changed since the caller read it.
     *
     * @param change makes the new details of the present ones
     */
    @Transactional
    public ChangeOutcome<Stakeholder> update(
            String caller, UUID id, int expectedVersion, UnaryOperator<StakeholderDetails> change) {
        return editing.edit(
                caller,
                ID_FIELD,
                stakeholders.lock(id),
                expectedVersion,
                (stakeholder, at) -> switch (change.apply(stakeholder.details()).check(at)) {
                    case Checked.Invalid<StakeholderDetails>(var violations) -> new ChangeOutcome.Invalid<>(violations);
                    case Checked.Valid<StakeholderDetails>(StakeholderDetails details) ->
                        placed(stakeholder.with(details));
                },
                (stakeholder, at) -> stakeholders.save(stakeholder));
    }

    /** Removes a stakeholder; who reported to them reports to nobody from then on. */
    @Transactional
    public ChangeOutcome<Stakeholder> remove(String caller, UUID id, int expectedVersion) {
        return editing.remove(caller, ID_FIELD, stakeholders.lock(id), expectedVersion, stakeholder -> {
            stakeholders.reportsOf(stakeholder).forEach(report -> release(caller, report));
            stakeholders.remove(stakeholder);
        });
    }

    private void release(String caller, Stakeholder report) {
        editing.edit(
                caller,
                ID_FIELD,
                Optional.of(report),
                report.version(),
                (stakeholder, at) -> new ChangeOutcome.Changed<>(stakeholder.withReportsTo(null)),
                (stakeholder, at) -> stakeholders.save(stakeholder));
    }

    /** The stakeholder, if the superior is of the same account and not below them; while the map is locked. */
    private ChangeOutcome<Stakeholder> placed(Stakeholder stakeholder) {
        UUID superior = stakeholder.details().reportsToId();
        if (superior == null) {
            return new ChangeOutcome.Changed<>(stakeholder);
        }
        if (stakeholders.findAll(Set.of(superior)).stream()
                .noneMatch(found -> found.accountId().equals(stakeholder.accountId()))) {
            return unknownSuperior();
        }
        return stakeholders.isWithin(superior, stakeholder.id())
                ? ChangeOutcome.invalid(
                        "reportsToId", Rule.HIERARCHY_CYCLE, "Nobody reports to themselves, be it through others.")
                : new ChangeOutcome.Changed<>(stakeholder);
    }

    /** Nothing was changed, since the account has no such superior. */
    public static ChangeOutcome<Stakeholder> unknownSuperior() {
        return ChangeOutcome.invalid(
                "reportsToId", Rule.REFERENCE_UNKNOWN, "No stakeholder of this account has this id.");
    }
}
