package dev.kontor.accounts.concern.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts about a concern, checked. */
public final class ConcernText {

    private static final int MAX_LENGTH = 500;

    /**
     * A concern to be noted.
     *
     * @param idempotencyKey null for none
     */
    public record NewConcern(String subject, @Nullable String idempotencyKey) {}

    private ConcernText() {}

    public static Checked<NewConcern> check(String subject, @Nullable String idempotencyKey) {
        InputCheck check = new InputCheck();
        NewConcern trimmed =
                new NewConcern(check.text("subject", subject, MAX_LENGTH), check.idempotencyKey(idempotencyKey));
        return check.result(() -> trimmed);
    }

    public static Checked<String> checkSubject(String subject) {
        InputCheck check = new InputCheck();
        String trimmed = check.text("subject", subject, MAX_LENGTH);
        return check.result(() -> trimmed);
    }

    /** What was done; empty when it is not said. */
    public static Checked<Optional<String>> checkNote(@Nullable String note) {
        InputCheck check = new InputCheck();
        @Nullable String trimmed = check.optionalText("resolution", note, MAX_LENGTH);
        return check.result(() -> Optional.ofNullable(trimmed));
    }
}
