package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where plans are kept. Who changes plans of an account, or their objectives, has locked the account. */
public interface AccountPlans extends TrackedStore<AccountPlan> {

    /** The plans of the accounts on a day, at most one of each, in no particular order. */
    List<AccountPlan> on(LocalDate day, Collection<UUID> accounts);

    /** The account of a plan, which never changes. */
    Optional<UUID> accountOf(UUID id);

    /** Whether another plan of the account shares a day with it. */
    boolean overlapsAnother(AccountPlan plan);

    /** Adds a plan of an account that exists. */
    AccountPlan add(AccountPlan plan);

    /** Removes a locked plan, which has no objectives. */
    void remove(AccountPlan plan);
}
