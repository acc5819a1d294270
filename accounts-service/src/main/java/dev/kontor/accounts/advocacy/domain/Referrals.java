package dev.kontor.accounts.advocacy.domain;

import dev.kontor.accounts.advocacy.domain.AdvocacySummary.ReferralTotals;
import dev.kontor.accounts.change.domain.TrackedStore;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where referrals are kept. */
public interface Referrals extends TrackedStore<Referral> {

    /** A slice of each account's referrals, newest first. Accounts without any are left out. */
    Map<UUID, List<Placed<Referral>>> of(Collection<UUID> accounts, PageArguments page);

    /** What each account's referrals come to. Accounts without any are left out. */
    Map<UUID, ReferralTotals> totals(Collection<UUID> accounts);

    /** Whether a locked account has referred the other one already. */
    boolean exists(UUID accountId, UUID referredId);

    /** Adds a referral of a locked account to one that exists. */
    Referral add(Referral referral);

    /** Removes a locked referral. */
    void remove(Referral referral);
}
