package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.account.domain.Violation;
import java.util.List;

/** What became of a change of an account, of something that belongs to one, or of a manager. */
public sealed interface ChangeOutcome<T> {

    /** What was changed or created, as it is now. */
    record Changed<T>(T value) implements ChangeOutcome<T> {}

    /** Nothing was changed, since the input breaks these rules. */
    record Invalid<T>(List<Violation> violations) implements ChangeOutcome<T> {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** Nothing was changed, since nothing has the id that this field of the input gives. */
    record NotFound<T>(String field) implements ChangeOutcome<T> {}

    /** Nothing was changed, since the object is no longer of the version that the caller has read. */
    record Conflict<T>(int currentVersion) implements ChangeOutcome<T> {}

    /** Nothing was changed, since the input breaks this rule. */
    static <T> ChangeOutcome<T> invalid(String field, Rule rule, String message) {
        return new Invalid<>(List.of(new Violation(field, rule, message)));
    }
}
