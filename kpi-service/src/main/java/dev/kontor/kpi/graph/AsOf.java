package dev.kontor.kpi.graph;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.scalar.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The argument {@code asOf}. */
public final class AsOf {

    private AsOf() {}

    /**
     * The day that is asked for; null for now.
     *
     * @throws BadUserInputException when it lies in the future, which nobody knows
     */
    public static @Nullable LocalDate day(@Nullable Date asOf, Clock clock) {
        LocalDate day = asOf == null ? null : asOf.value();
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw new BadUserInputException("`asOf` lies in the future.");
        }
        return day;
    }
}
