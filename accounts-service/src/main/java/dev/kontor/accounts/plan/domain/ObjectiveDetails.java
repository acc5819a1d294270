package dev.kontor.accounts.plan.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.account.domain.Rule;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague may write about an objective.
 *
 * @param kpiCode the KPI that measures it, null for none; kpi-service owns the codes, so that only the shape is known here
 * @param ownerId the responsible colleague, null for none
 */
public record ObjectiveDetails(
        String title,
        @Nullable String kpiCode,
        LocalDate dueOn,
        @Nullable UUID ownerId) {

    private static final int MAX_TITLE = 200;

    private static final Pattern KPI_CODE = Pattern.compile("[A-Z0-9_]{1,64}");

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<ObjectiveDetails> check() {
        InputCheck check = new InputCheck();
        ObjectiveDetails trimmed = check(check);
        return check.result(() -> trimmed);
    }

    ObjectiveDetails check(InputCheck check) {
        if (kpiCode != null && !KPI_CODE.matcher(kpiCode).matches()) {
            check.add("kpiCode", Rule.KPI_CODE_MALFORMED, "The code of a KPI is 1 to 64 of A-Z, 0-9 and _.");
        }
        return new ObjectiveDetails(check.text("title", title, MAX_TITLE), kpiCode, dueOn, ownerId);
    }
}
