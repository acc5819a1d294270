package dev.kontor.accounts.advocacy.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.advocacy.domain.NewReferral;
import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.accounts.advocacy.domain.Referrals;
import dev.kontor.accounts.money.domain.Money;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Use cases of referrals, each one transaction. */
@ApplicationScoped
public class ReferralService {

    private static final String ID_FIELD = "referralId";

    private final Referrals referrals;
    private final KeyAccounts accounts;
    private final Creation creation;
    private final Editing editing;

    ReferralService(Referrals referrals, KeyAccounts accounts, Creation creation, Editing editing) {
        this.referrals = referrals;
        this.accounts = accounts;
        this.creation = creation;
        this.editing = editing;
    }

    /** Those of the referrals that exist, in no particular order. */
    @Transactional
    public List<Referral> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : referrals.findAll(ids);
    }

    /** A page of each account's referrals, newest first. */
    @Transactional
    public List<Page<Placed<Referral>>> of(List<UUID> accountIds, PageArguments page) {
        return Page.ofEach(accountIds, page, referrals.of(accountIds, page));
    }

    /** Notes that an account has recommended us to another one. */
    @Transactional
    public ChangeOutcome<Referral> refer(String caller, NewReferral input) {
        return switch (input.check()) {
            case Checked.Invalid<NewReferral>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<NewReferral>(NewReferral referral) ->
                creation.once(
                        caller,
                        referral.idempotencyKey(),
                        Arrays.asList(
                                Referral.TYPE, referral.referrerId(), referral.referredId(), referral.referredOn()),
                        id -> refer(caller, referral.toReferral(id)),
                        id -> referrals.findAll(Set.of(id)).stream().findFirst());
        };
    }

    /** Of two who note the same, one does, because the account that has recommended us is locked. */
    private ChangeOutcome<Referral> refer(String caller, Referral referral) {
        if (accounts.lock(referral.accountId()).isEmpty()) {
            return new ChangeOutcome.NotFound<>("referrerId");
        }
        if (accounts.findAll(Set.of(referral.referredId())).isEmpty()) {
            return new ChangeOutcome.NotFound<>("referredId");
        }
        return referrals.exists(referral.accountId(), referral.referredId())
                ? ChangeOutcome.invalid(
                        "referredId", Rule.REFERRAL_EXISTS, "The account has referred this one already.")
                : editing.created(caller, referrals.add(referral));
    }

    /**
     * Notes what the referred account has brought.
     *
     * @param change makes the new amount of the present one; null for nothing
     */
    @Transactional
    public ChangeOutcome<Referral> win(
            String caller, UUID id, Function<@Nullable Money, @Nullable Money> change, int expectedVersion) {
        return editing.edit(
                caller,
                ID_FIELD,
                referrals.lock(id),
                expectedVersion,
                (referral, at) -> {
                    InputCheck check = new InputCheck();
                    @Nullable Money won = Money.check(check, "wonRevenue", change.apply(referral.wonRevenue()));
                    return switch (check.result(() -> Optional.ofNullable(won))) {
                        case Checked.Invalid<Optional<Money>>(var violations) ->
                            new ChangeOutcome.Invalid<>(violations);
                        case Checked.Valid<Optional<Money>>(Optional<Money> money) ->
                            new ChangeOutcome.Changed<>(referral.withWonRevenue(money.orElse(null)));
                    };
                },
                (referral, at) -> referrals.save(referral));
    }

    /** Removes a referral. */
    @Transactional
    public ChangeOutcome<Referral> remove(String caller, UUID id, int expectedVersion) {
        return editing.remove(caller, ID_FIELD, referrals.lock(id), expectedVersion, referrals::remove);
    }
}
