package dev.kontor.accounts.advocacy.application;

import static java.util.stream.Collectors.toMap;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.advocacy.domain.Advocacies;
import dev.kontor.accounts.advocacy.domain.Advocacy;
import dev.kontor.accounts.advocacy.domain.AdvocacySummary;
import dev.kontor.accounts.advocacy.domain.AdvocacySummary.ReferralTotals;
import dev.kontor.accounts.advocacy.domain.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Use cases of advocacy, each one transaction. */
@ApplicationScoped
public class AdvocacyService {

    private final Advocacies advocacies;
    private final Referrals referrals;
    private final KeyAccounts accounts;
    private final Editing editing;

    AdvocacyService(Advocacies advocacies, Referrals referrals, KeyAccounts accounts, Editing editing) {
        this.advocacies = advocacies;
        this.referrals = referrals;
        this.accounts = accounts;
        this.editing = editing;
    }

    /** What each of the accounts does for our name, in their sequence. */
    @Transactional
    public List<AdvocacySummary> of(List<UUID> accountIds) {
        Map<UUID, Advocacy> told = byAccount(accountIds);
        Map<UUID, ReferralTotals> totals = referrals.totals(accountIds);
        return accountIds.stream()
                .map(id -> new AdvocacySummary(
                        told.getOrDefault(id, Advocacy.untold(id)), totals.getOrDefault(id, ReferralTotals.NONE)))
                .toList();
    }

    /** The same of one account; empty when it does not exist. */
    @Transactional
    public Optional<AdvocacySummary> find(UUID accountId) {
        return accounts.findAll(Set.of(accountId)).stream()
                .findFirst()
                .map(account -> of(List.of(accountId)).getFirst());
    }

    private Map<UUID, Advocacy> byAccount(Collection<UUID> accountIds) {
        return advocacies.findAll(accountIds).stream().collect(toMap(Advocacy::accountId, Function.identity()));
    }

    /**
     * Notes whether an account may be named as a reference. The account is locked, because there may be nothing else yet
     * that could be.
     *
     * @param expectedVersion {@link Advocacy#UNTOLD} when nobody has told yet
     */
    @Transactional
    public ChangeOutcome<Advocacy> setReference(
            String caller, UUID accountId, boolean isReference, int expectedVersion) {
        return editing.edit(
                caller,
                "accountId",
                lock(accountId),
                expectedVersion,
                (advocacy, at) -> new ChangeOutcome.Changed<>(advocacy.withReference(isReference)),
                (advocacy, at) -> advocacies.save(advocacy));
    }

    private Optional<Advocacy> lock(UUID accountId) {
        return accounts.lock(accountId)
                .map(account -> advocacies.ofAccount(accountId).orElseGet(() -> Advocacy.untold(accountId)));
    }
}
