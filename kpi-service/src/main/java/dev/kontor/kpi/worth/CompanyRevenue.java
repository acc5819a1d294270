package dev.kontor.kpi.worth;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shares are shares of: the company's revenue of the twelve latest closed months. All revenue is in one currency.
 *
 * @param total more than 0
 */
public record CompanyRevenue(BigDecimal total) {

    public CompanyRevenue {
        if (total.signum() <= 0) {
            throw new IllegalArgumentException("Nothing has a share of " + total);
        }
    }

    /**
     * The company's own revenue where it was recorded, else the sum of its accounts'. A part is never more than the whole:
     * when less was recorded of the company than of its accounts, not all of the company's was, and their sum counts. So no
     * share is beyond 100 percent.
     *
     * @param recorded of the company itself; null when nothing was
     * @param ofAccounts sum of what is more than 0: more was paid back to some than they paid, which makes nobody's share larger
     * @return empty when there is no revenue
     */
    public static Optional<CompanyRevenue> of(@Nullable BigDecimal recorded, BigDecimal ofAccounts) {
        BigDecimal total = recorded == null ? ofAccounts : recorded.max(ofAccounts);
        return total.signum() > 0 ? Optional.of(new CompanyRevenue(total)) : Optional.empty();
    }

    /** In percent. */
    public BigDecimal share(BigDecimal revenue) {
        return Decimals.divide(Decimals.HUNDRED.multiply(revenue), total);
    }
}
