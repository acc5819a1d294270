package dev.kontor.accounts.csv.application;

import java.util.List;

/** What became of a row. */
sealed interface RowOutcome {

    /** A new account. */
    record Created() implements RowOutcome {}

    /** An account that is different now. */
    record Updated() implements RowOutcome {}

    /** The account is there, and as the row has it. */
    record Unchanged() implements RowOutcome {}

    /** Nothing was changed. */
    record Refused(List<Fault> faults) implements RowOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused of(String column, String rule, String message) {
            return new Refused(List.of(new Fault(column, rule, message)));
        }
    }

    /** What is wrong with a row. */
    record Fault(String column, String rule, String message) {}
}
