package dev.kontor.kit.csv;

import java.util.List;

/** What became of a row of a file. */
public sealed interface RowOutcome {

    /** Something new. */
    record Created() implements RowOutcome {}

    /** What was there is different now. */
    record Updated() implements RowOutcome {}

    /** It is there, and as the row has it. */
    record Unchanged() implements RowOutcome {}

    /** Nothing was changed. */
    record Refused(List<Fault> faults) implements RowOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }

        public static Refused of(String column, String rule, String message) {
            return new Refused(List.of(new Fault(column, rule, message)));
        }
    }

    /**
     * What is wrong with a row.
     *
     * @param column whose value is at fault; empty when it is the whole row
     * @param rule stable code
     */
    record Fault(String column, String rule, String message) {}
}
