package dev.kontor.kpi.worth;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dependence on few customers.
 *
 * @param hhi Herfindahl-Hirschman index, the sum of the squares of all shares in percent: 0 to 10000
 * @param top1 share of the largest customer, in percent
 * @param top5 share of the five largest, in percent
 * @param paretoCount the smallest number of customers that make 80 percent; null when all together do not, because the
 *     company has revenue that is none of theirs
 */
public record Concentration(
        int hhi, BigDecimal top1, BigDecimal top5, @Nullable Integer paretoCount) {

    private static final int TOP = 5;
    private static final BigDecimal PARETO_PERCENT = BigDecimal.valueOf(80);
    private static final BigDecimal SQUARE_OF_HUNDRED = Decimals.HUNDRED.pow(2);

    /**
     * The concentration; empty when there is no revenue.
     *
     * @param recorded revenue of the company itself; null when nothing was recorded
     * @param accounts revenue of each account; who paid nothing, or was paid back more, is no customer
     */
    public static Optional<Concentration> of(@Nullable BigDecimal recorded, List<BigDecimal> accounts) {
        List<BigDecimal> customers = accounts.stream()
                .filter(revenue -> revenue.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        return CompanyRevenue.of(recorded, sum(customers)).map(company -> of(company, customers));
    }

    private static Concentration of(CompanyRevenue company, List<BigDecimal> largestFirst) {
        BigDecimal squares =
                sum(largestFirst.stream().map(revenue -> revenue.pow(2)).toList());
        return new Concentration(
                Decimals.divide(
                                SQUARE_OF_HUNDRED.multiply(squares),
                                company.total().pow(2))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .intValueExact(),
                company.share(sum(largestFirst.subList(0, Math.min(1, largestFirst.size())))),
                company.share(sum(largestFirst.subList(0, Math.min(TOP, largestFirst.size())))),
                paretoCount(company, largestFirst));
    }

    private static @Nullable Integer paretoCount(CompanyRevenue company, List<BigDecimal> largestFirst) {
        // Without a division: 80 percent are 80 percent, and not almost.
        BigDecimal wanted = PARETO_PERCENT.multiply(company.total());
        BigDecimal made = BigDecimal.ZERO;
        for (int count = 1; count <= largestFirst.size(); count++) {
            made = made.add(Decimals.HUNDRED.multiply(largestFirst.get(count - 1)));
            if (made.compareTo(wanted) >= 0) {
                return count;
            }
        }
        return null;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
