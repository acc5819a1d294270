package dev.kontor.accounts.advocacy.domain;

import dev.kontor.accounts.money.domain.Money;
import org.jspecify.annotations.Nullable;

/** Advocacy, and what the account's referrals come to. */
public record AdvocacySummary(Advocacy advocacy, ReferralTotals referrals) {

    /**
     * What the referrals of an account come to.
     *
     * @param revenue what was won; null when nothing was, or in several currencies, whose sum would need rates of exchange
     */
    public record ReferralTotals(int count, @Nullable Money revenue) {

        /** Of an account without referrals. */
        public static final ReferralTotals NONE = new ReferralTotals(0, null);
    }
}
