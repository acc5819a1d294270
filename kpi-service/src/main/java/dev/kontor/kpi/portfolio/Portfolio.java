package dev.kontor.kpi.portfolio;

import dev.kontor.kpi.account.AccountLifecycle;
import dev.kontor.kpi.account.AccountTier;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose key accounts. An account of the tier STANDARD is no key account (any more), and one that has churned no customer: in
 * nobody's portfolio is either.
 */
public sealed interface Portfolio {

    /** Tiers of key accounts. */
    Set<AccountTier> TIERS = EnumSet.complementOf(EnumSet.of(AccountTier.STANDARD));

    /** Where a relationship is that there is something to do for. */
    Set<AccountLifecycle> LIFECYCLES = EnumSet.complementOf(EnumSet.of(AccountLifecycle.CHURNED));

    /**
     * The accounts that a colleague manages.
     *
     * @param manager the {@code sub} of the colleague's tokens
     */
    record Own(String manager) implements Portfolio {}

    /** Everyone's. */
    record All() implements Portfolio {}
}
