package dev.kontor.accounts.account.domain;

import java.util.List;

/** What became of input: a value that can be trusted, or what is wrong with it. */
public sealed interface Checked<T> {

    /** The input keeps all rules. */
    record Valid<T>(T value) implements Checked<T> {}

    /** The input breaks these rules, at least one. */
    record Invalid<T>(List<Violation> violations) implements Checked<T> {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
