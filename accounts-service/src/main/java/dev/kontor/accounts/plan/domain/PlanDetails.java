package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.account.domain.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague may write about a plan.
 *
 * @param startsOn first day
 * @param endsOn last day, after the first
 * @param vision what both want to reach together, null when it is not said
 */
public record PlanDetails(
        LocalDate startsOn, LocalDate endsOn, @Nullable String vision) {

    private static final int MAX_VISION = 2000;

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<PlanDetails> check() {
        InputCheck check = new InputCheck();
        PlanDetails trimmed = check(check);
        return check.result(() -> trimmed);
    }

    PlanDetails check(InputCheck check) {
        if (!endsOn.isAfter(startsOn)) {
            check.add("endsOn", Rule.END_NOT_AFTER_START, "A plan ends after the day on which it starts.");
        }
        return new PlanDetails(startsOn, endsOn, check.optionalText("vision", vision, MAX_VISION));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
