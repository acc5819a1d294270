package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.domain.Violation;
import dev.kontor.accounts.error.ChangeKeyAccountError;
import dev.kontor.accounts.error.ConflictError;
import dev.kontor.accounts.error.CreateKeyAccountError;
import dev.kontor.accounts.error.InvalidInputError;
import dev.kontor.accounts.error.NotFoundError;
import java.util.List;

/** Outcomes as typed errors. */
public final class Errors {

    private static final String INPUT = "input";

    private Errors() {}

    static List<InvalidInputError> invalid(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new InvalidInputError(
                        violation.message(),
                        List.of(INPUT, violation.field()),
                        violation.rule().name()))
                .toList();
    }

    private static NotFoundError notFound(String field) {
        return new NotFoundError("Nothing that you may see has this id.", List.of(INPUT, field));
    }

    /** The errors of a creation; none when it was made. It looks up and overwrites nothing. */
    static List<CreateKeyAccountError> ofCreation(ChangeOutcome<?> outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed<?> created -> List.of();
            case ChangeOutcome.Invalid<?>(var violations) -> List.copyOf(invalid(violations));
            case ChangeOutcome.NotFound<?> unexpected -> throw new IllegalStateException(outcome.toString());
            case ChangeOutcome.Conflict<?> unexpected -> throw new IllegalStateException(outcome.toString());
        };
    }

    /** The errors of a change; none when it was made. */
    public static List<ChangeKeyAccountError> of(ChangeOutcome<?> outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed<?> changed -> List.of();
            case ChangeOutcome.Invalid<?>(var violations) -> List.copyOf(invalid(violations));
            case ChangeOutcome.NotFound<?>(String field) -> List.of(notFound(field));
            case ChangeOutcome.Conflict<?>(int currentVersion) ->
                List.of(new ConflictError(
                        "Someone else has changed this; read it again.",
                        List.of(INPUT, "expectedVersion"),
                        currentVersion));
        };
    }
}
