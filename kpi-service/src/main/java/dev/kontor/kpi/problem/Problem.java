package dev.kontor.kpi.problem;

import java.util.List;

/** Something in an input that the user can put right. */
public sealed interface Problem {

    /** For people. */
    String message();

    /** Path into the input, e.g. {@code input, measurements, 3, code}. */
    List<String> path();

    /**
     * A value breaks a rule.
     *
     * @param message for people
     * @param path path into the input
     * @param rule stable code
     */
    record Invalid(String message, List<String> path, String rule) implements Problem {

        public Invalid {
            path = List.copyOf(path);
        }
    }

    /**
     * Nothing visible has that id or code.
     *
     * @param message for people
     * @param path path into the input
     */
    record NotFound(String message, List<String> path) implements Problem {

        public NotFound {
            path = List.copyOf(path);
        }
    }
}
